package press.colophon.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;
import press.colophon.store.Transactions;

/**
 * What hubs are still to be told. It is written together with the change itself, so that neither is there without the
 * other; and what changes again before it is told, or while it is, stays one entry.
 */
@Component
public final class Outbox {

    /** Within it, one message tells of all that changes, and every instance comes to see what there is to fetch. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Hubs hubs;
    private final ObjectProvider<Exports> exports;

    Outbox(JdbcClient sql, Transactions transactions, Hubs hubs, ObjectProvider<Exports> exports) {
        this.sql = sql;
        this.transactions = transactions;
        this.hubs = hubs;
        this.exports = exports;
    }

    /**
     * That the current document of a feed changed.
     *
     * @param format    of the document, by its own name
     * @param changes   how often it did since the hub was told
     * @param changedAt when it last did
     * @param tries     how many were in vain
     */
    public record News(URI hub, String feed, String format, long changes, Instant changedAt, int tries) {
    }

    /** Takes it up that these feeds changed, in the transaction that changes them. */
    void add(Collection<String> feeds, Instant at) {
        if (hubs.all().isEmpty() || feeds.isEmpty()) {
            return;
        }
        // What waits already is told no later for it, and one that is failing no sooner.
        sql.sql("""
                insert into hub_ping (hub, feed, format, changes, changed_at, due_at, tries)
                select h.column1, f.name, x.column1, 1, :at, :due, 0 from feed f
                cross join (values :hubs) h cross join (values :formats) x where f.name in (:feeds)
                on conflict (hub, feed, format) do update
                set changes = hub_ping.changes + 1, changed_at = excluded.changed_at""")
                .param("at", at.toEpochMilli()).param("due", at.plus(PAUSE).toEpochMilli()).param("feeds", feeds)
                .param("hubs", rows(hubs.all())).param("formats", rows(formats())).update();
    }

    private List<String> formats() {
        return exports.getObject().exporters().stream().filter(Exporter::isFeed).map(exporter -> exporter.format().name()).toList();
    }

    private static List<Object[]> rows(List<?> values) {
        return values.stream().map(value -> new Object[] {value.toString()}).toList();
    }

    /** What a hub is to be told by now, the oldest first. */
    public List<News> due(URI hub, Instant now, int atMost) {
        return sql.sql("""
                select feed, format, changes, changed_at, tries from hub_ping where hub = ? and due_at <= ?
                order by due_at, feed, format limit ?""").params(hub.toString(), now.toEpochMilli(), atMost)
                .query((row, number) -> news(hub, row)).list();
    }

    private static News news(URI hub, ResultSet row) throws SQLException {
        return new News(hub, row.getString(1), row.getString(2), row.getLong(3), Instant.ofEpochMilli(row.getLong(4)), row.getInt(5));
    }

    /** That the hub has heard of it. What happened after that was read is told next. */
    public void told(News news, Instant now) {
        transactions.write(() -> forget(news) ? 1 : sql.sql("""
                update hub_ping set tries = 0, due_at = ? where hub = ? and feed = ? and format = ?""")
                .params(now.plus(PAUSE).toEpochMilli(), news.hub.toString(), news.feed, news.format).update());
    }

    /** That the hub could not be told, and when that is to be tried again. */
    public void failed(News news, Instant again) {
        transactions.write(() -> sql.sql("""
                update hub_ping set tries = tries + 1, due_at = ? where hub = ? and feed = ? and format = ?""")
                .params(again.toEpochMilli(), news.hub.toString(), news.feed, news.format).update());
    }

    /** That the hub will not be told, unless something happened since. */
    public void giveUp(News news) {
        transactions.write(() -> forget(news));
    }

    private boolean forget(News news) {
        return sql.sql("delete from hub_ping where hub = ? and feed = ? and format = ? and changes = ?")
                .params(news.hub.toString(), news.feed, news.format, news.changes).update() > 0;
    }

    /** Forgets what was for hubs that the configuration does not name any more. */
    public void clear() {
        transactions.write(() -> sql.sql("delete from hub_ping where hub not in (:hubs)")
                .param("hubs", hubs.all().stream().map(URI::toString).toList()).update());
    }
}
