package dev.alcove.server.architecture.planted;

import java.sql.Connection;
import java.sql.SQLException;

/** SQL where none belongs, to prove that the wall sees it. */
final class PlantedQuery {
    private PlantedQuery() {}

    static void run(Connection connection) throws SQLException {
        connection.createStatement().close();
    }
}
