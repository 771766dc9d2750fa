package press.colophon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened, in the order in which it happened. */
final class Changes {

    private final JdbcClient sql;

    Changes(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last thing that a transaction does: from here on it holds the counter, and others wait. */
    void add(Filed after, Change.Kind kind, String who, Optional<String> why, boolean isPublic) {
        Long event = isPublic ? sql.sql("update counter set value = value + 1 where name = 'event' returning value")
                .query(Long.class).single() : null;
        sql.sql("insert into change (article_id, revision, version, kind, at, who, why, event) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(after.article().id(), after.revision(), after.article().version(), kind.name(),
                        after.changedAt().toEpochMilli(), who).param(why.orElse(null)).param(event).update();
    }

    List<Change> of(String id, long after, int count) {
        return sql.sql("select * from change where article_id = ? and revision > ? order by revision limit " + count)
                .params(id, after).query(Changes::change).list();
    }

    List<Change> events(long after, int count) {
        return sql.sql("select * from change where event > ? order by event limit " + count)
                .param(after).query(Changes::change).list();
    }

    long lastEvent() {
        return sql.sql("select value from counter where name = 'event'").query(Long.class).single();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        long event = row.getLong("event");
        OptionalLong numbered = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(event);
        return new Change(row.getString("article_id"), row.getLong("revision"), row.getInt("version"),
                Change.Kind.valueOf(row.getString("kind")), Columns.instant(row, "at"), row.getString("who"),
                Columns.optionalText(row, "why"), numbered);
    }
}
