package dev.alcove.server;

/** Alcove cannot start; the message is one sentence that tells a person what to do. */
public final class StartFailure extends Exception {
    private static final long serialVersionUID = 1;

    public StartFailure(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
