package press.colophon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Everything in a store as it was at one instant, row by row, while others go on writing. */
final class Snapshot implements AutoCloseable {

    /** In a transaction that begins as a reader, SQLite shows what was there when it first read, and holds up nobody. */
    private static final Map<String, String> PRAGMAS = Map.of("busy_timeout", "5000", "transaction_mode", "DEFERRED");

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Takes one. A store that is not there is not made. */
    static Snapshot of(Database database) throws SQLException {
        database.mustExist();
        Connection connection = database.connect(PRAGMAS);
        if (!database.isSqlite()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return new Snapshot(connection);
    }

    /** What is done with a row. */
    interface Reader {

        void read(ResultSet row) throws SQLException;
    }

    /**
     * Reads rows one by one.
     *
     * @param fetched how many a database that is asked over a network hands over at a time
     */
    void each(String sql, int fetched, Reader reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(fetched);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    long number(String sql) throws SQLException {
        long[] number = {0};
        each(sql, 1, row -> number[0] = row.getLong(1));
        return number[0];
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
