package press.colophon.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of a store.
 *
 * @param columns what each holds, by their names
 */
record Table(String name, Map<String, Kind> columns) {

    /** What a column holds, the same in both databases. */
    enum Kind {
        NUMBER, TEXT, BYTES;

        static Kind of(String declared) {
            return switch (declared.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "")) {
                case "integer", "bigint" -> NUMBER;
                case "text", "varchar", "char" -> TEXT;
                case "blob" -> BYTES;
                default -> throw new IllegalStateException("a backup does not know the type " + declared);
            };
        }
    }

    /** The tables of a store in SQLite, each behind those that its rows refer to, as they were made. */
    static List<Table> of(Snapshot sqlite) throws SQLException {
        Map<String, Map<String, Kind>> tables = new LinkedHashMap<>();
        sqlite.each("""
                select t.name, c.name, c.type from sqlite_schema t, pragma_table_info(t.name) c
                where t.type = 'table' and t.name not like 'sqlite~_%' escape '~' and t.name <> 'flyway_schema_history'
                order by t.rowid, c.cid""", 1, row -> tables.computeIfAbsent(row.getString(1), name -> new LinkedHashMap<>())
                .put(row.getString(2), Kind.of(row.getString(3))));
        List<Table> all = new ArrayList<>();
        tables.forEach((name, columns) -> all.add(new Table(name, columns)));
        return all;
    }

    /** Whether it has rows before anything was stored. */
    boolean isCounter() {
        return name.equals("counter");
    }

    String select() {
        return "select %s from %s".formatted(String.join(", ", columns.keySet()), name);
    }

    String insert() {
        return "insert into %s (%s) values (%s)".formatted(name, String.join(", ", columns.keySet()),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** How many rows may be in memory at once: only few of a table that holds files. */
    int rowsAtOnce() {
        return columns.containsValue(Kind.BYTES) ? 1 : 50;
    }

    void copy(ResultSet row, PreparedStatement insert) throws SQLException {
        int column = 0;
        for (Kind kind : columns.values()) {
            column++;
            switch (kind) {
                case NUMBER -> insert.setObject(column, row.getObject(column));
                case TEXT -> insert.setString(column, row.getString(column));
                case BYTES -> insert.setBytes(column, row.getBytes(column));
            }
        }
    }
}
