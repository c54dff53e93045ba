package dev.alcove.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Brings a database to the present form, by the numbered files of SQL below {@code db/migration}. A
 * file that has once been released is never changed; a change is a new file (decision 0100).
 */
final class Migrations {
    /** In order; the first one is version 1. */
    static final List<String> FILES =
            List.of(
                    "V1__journal.sql",
                    "V2__rooms.sql",
                    "V3__plans.sql",
                    "V4__recordings.sql",
                    "V5__wrong_pins.sql",
                    "V6__former_rooms.sql",
                    "V7__disk_space.sql");

    private final List<Script> scripts;

    Migrations(List<Script> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** Those of this build. */
    static Migrations bundled() {
        return new Migrations(FILES.stream().map(Migrations::script).toList());
    }

    private static Script script(String name) {
        try (InputStream file = Migrations.class.getResourceAsStream("/db/migration/" + name)) {
            return new Script(name, new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs what has not run yet, each script with its mark in one transaction. */
    void run(Connection connection) throws SQLException, StorageUnavailable {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    CREATE TABLE IF NOT EXISTS migration(
                      version INTEGER PRIMARY KEY,
                      name TEXT NOT NULL,
                      checksum TEXT NOT NULL,
                      applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)
                    """);
            List<String> done = applied(statement);
            check(done);
            for (Script script : scripts.subList(done.size(), scripts.size())) {
                apply(connection, statement, script);
            }
        }
    }

    private static List<String> applied(Statement statement) throws SQLException {
        List<String> checksums = new ArrayList<>();
        try (var rows = statement.executeQuery("SELECT checksum FROM migration ORDER BY version")) {
            while (rows.next()) {
                checksums.add(rows.getString(1));
            }
        }
        return checksums;
    }

    private void check(List<String> done) throws StorageUnavailable {
        if (done.size() > scripts.size()) {
            throw new StorageUnavailable(
                    "The data was written by a newer Alcove. Update Alcove, or name another folder"
                            + " with --data.");
        }
        for (int i = 0; i < done.size(); i++) {
            if (!done.get(i).equals(scripts.get(i).checksum())) {
                throw new StorageUnavailable(
                        "The data was written by another build of Alcove, in which %s differs. Use that build, or name another folder with --data."
                                .formatted(scripts.get(i).name()));
            }
        }
    }

    private void apply(Connection connection, Statement statement, Script script)
            throws SQLException {
        statement.executeUpdate("BEGIN IMMEDIATE");
        try (var mark =
                connection.prepareStatement(
                        "INSERT INTO migration(version, name, checksum) VALUES (?, ?, ?)")) {
            statement.executeUpdate(script.sql());
            mark.setInt(1, scripts.indexOf(script) + 1);
            mark.setString(2, script.name());
            mark.setString(3, script.checksum());
            mark.executeUpdate();
            statement.executeUpdate("COMMIT");
        } catch (SQLException failed) {
            statement.executeUpdate("ROLLBACK");
            throw failed;
        }
    }

    /** One file of SQL statements. */
    record Script(String name, String sql) {
        String checksum() {
            try {
                byte[] text = sql.replace("\r\n", "\n").getBytes(UTF_8);
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
