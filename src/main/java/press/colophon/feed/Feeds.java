package press.colophon.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which feeds there are, and what stands in them. */
@Component
class Feeds {

    /** What readers see of an entry: it is published, or they are told that it was withdrawn. */
    private static final String SEEN = "(a.status = 'PUBLISHED' or e.gone_at is not null)";

    private final JdbcClient sql;

    Feeds(JdbcClient sql) {
        this.sql = sql;
    }

    /** Changes whenever any feed does. */
    long revision() {
        return sql.sql("select value from counter where name = 'feed'").query(Long.class).single();
    }

    Optional<Feed> named(String name) {
        return sql.sql("select name, facet, title, entries from feed where name = ?").param(name)
                .query((row, at) -> new Feed(row.getString(1), Facet.valueOf(row.getString(2)), row.getString(3), row.getLong(4)))
                .optional();
    }

    /** The feeds with something in them that is published, by facet and title. */
    List<Feed> all() {
        // In each feed the newest are looked at, one after the other. Written as a mere "exists", SQLite begins with all articles
        // that are published, which the cross join forbids it, and PostgreSQL reads all entries.
        return sql.sql("""
                select f.name, f.facet, f.title, f.entries from feed f where (
                select e.number from feed_entry e cross join article a
                where e.feed = f.name and a.id = e.article_id and a.status = 'PUBLISHED' order by e.number desc limit 1) is not null
                order by f.title, f.name""")
                .query((row, at) -> new Feed(row.getString(1), Facet.valueOf(row.getString(2)), row.getString(3), row.getLong(4)))
                .list();
    }

    /** Whether readers see anything among these numbers. */
    boolean isSeen(String feed, long after, long until) {
        return sql.sql("select exists (select 1 from feed_entry e join article a on a.id = e.article_id"
                + " where e.feed = ? and e.number > ? and e.number <= ? and " + SEEN + ")")
                .params(feed, after, until).query(Boolean.class).single();
    }

    /** When something changed last on these pages, and the revision that this made. */
    Optional<Changed> changed(String feed, long firstPage, long lastPage) {
        return sql.sql("select max(revision), max(changed_at) from feed_page where feed = ? and page between ? and ?")
                .params(feed, firstPage, lastPage)
                .query((row, at) -> new Changed(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)))).optional()
                .filter(changed -> changed.revision > 0);
    }

    /** That a page became what it is. */
    record Changed(long revision, Instant at) {
    }

    /** What readers see among these numbers, as it came out. */
    List<Entry> entries(String feed, long after, long until) {
        return sql.sql("select e.number, e.article_id, e.corrected_at, e.gone_at from feed_entry e"
                + " join article a on a.id = e.article_id where e.feed = ? and e.number > ? and e.number <= ? and " + SEEN
                + " order by e.number").params(feed, after, until)
                .query((row, at) -> new Entry(row.getLong(1), row.getString(2), instant(row.getLong(3)), instant(row.getLong(4))))
                .list();
    }

    /**
     * An article in a feed.
     *
     * @param corrected when it was last corrected
     * @param gone      when it was withdrawn
     */
    record Entry(long number, String article, Optional<Instant> corrected, Optional<Instant> gone) {
    }

    private static Optional<Instant> instant(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
