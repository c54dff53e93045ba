package dev.alcove.server.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The disk could not take a write: it is full, or it fails. Nothing of the write is stored. The
 * message is one sentence for whoever wanted it.
 */
public final class StorageFull extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is answered, over REST with status 507 (RFC 4918 §11.5). */
    public static final String CODE = "DISK_FULL";

    /** The same for people. */
    public static final String SENTENCE =
            "The server's disk is full, so nothing changed. Tell whoever runs the server, and try"
                    + " again when there is space.";

    /** SQLite's primary result codes: an operating system says either of a disk without space. */
    private static final int IO_ERROR = 10;

    private static final int FULL = 13;

    private static final int PRIMARY = 0xff;

    public StorageFull(@Nullable Throwable cause) {
        super(SENTENCE, cause);
    }

    /** The full disk behind a failure, however it is wrapped; empty if it failed for others. */
    public static Optional<StorageFull> behind(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case StorageFull full -> Optional.of(full);
            case SQLException failed when saysFull(failed) -> Optional.of(new StorageFull(failed));
            default -> behind(failure.getCause());
        };
    }

    private static boolean saysFull(SQLException failed) {
        int code = failed.getErrorCode() & PRIMARY;
        return code == FULL || code == IO_ERROR;
    }
}
