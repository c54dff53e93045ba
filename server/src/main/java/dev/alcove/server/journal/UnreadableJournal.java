package dev.alcove.server.journal;

/** What is stored cannot be understood: it was written by a newer Alcove, or damaged. */
public final class UnreadableJournal extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableJournal(String what, Throwable cause) {
        super(what, cause);
    }

    UnreadableJournal(String what) {
        super(what);
    }
}
