package dev.alcove.server.database;

import java.sql.SQLException;

/** The database could not answer: a bug in a query, or a disk that fails. */
public final class DatabaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
