package press.colophon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Copies a store into an empty one, table by table and row by row. */
final class Copy {

    private Copy() {
    }

    /** Does it in the transaction of the target, which is neither committed nor rolled back. */
    static void copy(String task, Snapshot from, Connection to, List<Table> tables, Course course) throws SQLException {
        long rows = 0;
        for (Table table : tables) {
            rows += from.number("select count(*) from " + table.name());
        }
        course.begins(task, rows);
        for (Table table : tables) {
            if (table.isCounter()) {
                try (Statement statement = to.createStatement()) {
                    statement.executeUpdate("delete from " + table.name());
                }
            }
            copy(table, from, to, course);
        }
    }

    private static void copy(Table table, Snapshot from, Connection to, Course course) throws SQLException {
        try (PreparedStatement insert = to.prepareStatement(table.insert())) {
            int[] waiting = {0};
            from.each(table.select(), table.rowsAtOnce(), row -> {
                table.copy(row, insert);
                insert.addBatch();
                if (++waiting[0] == table.rowsAtOnce()) {
                    insert.executeBatch();
                    waiting[0] = 0;
                }
                course.step();
            });
            insert.executeBatch();
        }
    }
}
