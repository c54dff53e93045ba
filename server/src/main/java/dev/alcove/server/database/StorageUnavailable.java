package dev.alcove.server.database;

/** The data folder cannot be used. The message is one sentence for the person who starts Alcove. */
public final class StorageUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    StorageUnavailable(String sentence) {
        super(sentence);
    }

    StorageUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
