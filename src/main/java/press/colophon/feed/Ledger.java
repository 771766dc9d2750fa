package press.colophon.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.article.Status;
import press.colophon.store.Filed;
import press.colophon.store.Perishable;
import press.colophon.store.Publicity;
import press.colophon.store.Transactions;

/**
 * Keeps, in the transaction of what the public gets to know, which article stands where in which feed, and which pages of
 * feeds that changes. Nothing else is touched, however many articles and feeds there are.
 */
@Component
class Ledger implements Publicity, Perishable {

    /** How long a feed tells that an article was withdrawn. */
    static final Duration TOLD = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Transactions transactions;
    private final FeedStates states;
    private final Outbox outbox;
    private final Clock clock;

    Ledger(JdbcClient sql, Transactions transactions, FeedStates states, Outbox outbox, ObjectProvider<Clock> clock) {
        this.sql = sql;
        this.states = states;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Override
    public void changed(Filed before, Filed after) {
        outbox.add(write(touched(before, after), after.changedAt()), after.changedAt());
    }

    /** Puts an article where it belongs that was published before there were feeds; it is no news to anybody. */
    void enter(Filed filed) {
        Touched touched = new Touched();
        enter(filed, false, Map.of(), touched);
        write(touched, filed.changedAt());
    }

    private Touched touched(Filed before, Filed after) {
        String id = after.article().id();
        Touched touched = new Touched();
        Map<String, Long> standing = standing(id);
        standing.forEach(touched::add);
        if (after.isPublished()) {
            enter(after, before.publicVersion().filter(seen -> seen != after.article().version()).isPresent(), standing, touched);
        } else if (after.article().status() == Status.WITHDRAWN) {
            sql.sql("update feed_entry set gone_at = ? where article_id = ?").params(after.changedAt().toEpochMilli(), id).update();
        }
        touched.addAll(sameDenied(before.article(), after.article()));
        return touched;
    }

    /** Puts an article where it belongs, and takes it away from where it does not any more. */
    private void enter(Filed filed, boolean isCorrected, Map<String, Long> standing, Touched touched) {
        String id = filed.article().id();
        Set<String> wanted = wanted(filed.article());
        standing.keySet().stream().filter(feed -> !wanted.contains(feed)).forEach(feed ->
                sql.sql("delete from feed_entry where article_id = ? and feed = ?").params(id, feed).update());
        if (isCorrected) {
            sql.sql("update feed_entry set corrected_at = ? where article_id = ?")
                    .params(filed.changedAt().toEpochMilli(), id).update();
        }
        wanted.stream().filter(feed -> !standing.containsKey(feed)).forEach(feed -> {
            long number = sql.sql("update feed set entries = entries + 1 where name = ? returning entries").param(feed)
                    .query(Long.class).single();
            sql.sql("insert into feed_entry (feed, number, article_id, corrected_at) values (?, ?, ?, ?)")
                    .params(feed, number, id).param(isCorrected ? filed.changedAt().toEpochMilli() : null).update();
            touched.add(feed, number);
        });
    }

    /** The feeds that an article belongs to, which are made if there were none yet. */
    private Set<String> wanted(Article article) {
        List<Facet.Value> values = Facet.Value.of(article);
        Set<String> wanted = new TreeSet<>();
        values.forEach(value -> wanted.add(name(value)));
        Map<String, Integer> unmet = new HashMap<>();
        Set<Condition> met = new HashSet<>(values.stream().map(value -> new Condition(value.facet().name(), value.key())).toList());
        sql.sql("select feed, facet, of_key from feed_condition").query((row, number) -> unmet.merge(row.getString(1),
                met.contains(new Condition(row.getString(2), row.getString(3))) ? 0 : 1, Integer::sum)).list();
        unmet.forEach((feed, count) -> {
            if (count == 0) {
                wanted.add(feed);
            }
        });
        return wanted;
    }

    private record Condition(String facet, String key) {
    }

    private String name(Facet.Value value) {
        Optional<String> there = sql.sql("select name from feed where facet = ? and of_key = ?")
                .params(value.facet().name(), value.key()).query(String.class).optional();
        return there.orElseGet(() -> {
            String name = Names.of(value, wish -> sql.sql("select count(*) from feed where name = ?").param(wish)
                    .query(Long.class).single() == 0);
            sql.sql("insert into feed (name, facet, of_key, title, entries, revision) values (?, ?, ?, ?, 0, 0)")
                    .params(name, value.facet().name(), value.key(), value.words()).update();
            return name;
        });
    }

    private Map<String, Long> standing(String article) {
        Map<String, Long> standing = new LinkedHashMap<>();
        sql.sql("select feed, number from feed_entry where article_id = ? order by feed").param(article)
                .query((row, at) -> standing.put(row.getString(1), row.getLong(2))).list();
        return standing;
    }

    /** One article that forbids to pass a picture on forbids it to all that show it. */
    private Touched sameDenied(Article before, Article after) {
        Touched touched = new Touched();
        Set<String> photos = new TreeSet<>(Stream.of(before, after).flatMap(article -> article.photos().stream())
                .filter(photo -> photo.syndication() == Photo.Syndication.DENIED).map(Photo::id).flatMap(Optional::stream).toList());
        if (!photos.isEmpty()) {
            sql.sql("""
                    select distinct e.feed, e.number from photo_use u join feed_entry e on e.article_id = u.article_id
                    where u.sha256 in (:photos)""").param("photos", photos)
                    .query((row, at) -> touched.add(row.getString(1), row.getLong(2))).list();
        }
        return touched;
    }

    /**
     * That something changed on these pages.
     *
     * @return the feeds whose current document that changes
     */
    private Set<String> write(Touched touched, Instant at) {
        Set<String> current = new TreeSet<>();
        touched.pages().forEach((feed, pages) -> {
            Revised revised = sql.sql("update feed set revision = revision + 1 where name = ? returning revision, entries").param(feed)
                    .query((row, number) -> new Revised(row.getLong(1), row.getLong(2))).single();
            pages.forEach(page -> sql.sql("""
                    insert into feed_page (feed, page, revision, changed_at) values (?, ?, ?, ?)
                    on conflict (feed, page) do update set revision = excluded.revision,
                    changed_at = case when excluded.changed_at > feed_page.changed_at then excluded.changed_at
                    else feed_page.changed_at + 1000 end""")
                    .params(feed, page, revised.revision, at.toEpochMilli()).update());
            if (pages.stream().anyMatch(page -> page > Feed.archives(revised.entries))) {
                current.add(feed);
            }
        });
        sql.sql("update counter set value = value + 1 where name = 'feed'").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                states.refresh();
            }
        });
        return current;
    }

    private record Revised(long revision, long entries) {
    }

    /** {@inheritDoc} That is, the notices of what was withdrawn long ago. */
    @Override
    public int forget() {
        return transactions.write(() -> {
            Touched touched = new Touched();
            long until = clock.instant().minus(TOLD).toEpochMilli();
            // All who change what is public stand in this line.
            sql.sql("update counter set value = value where name = 'event'").update();
            int forgotten = sql.sql("select feed, number from feed_entry where gone_at < ?").param(until)
                    .query((row, at) -> touched.add(row.getString(1), row.getLong(2))).list().size();
            if (forgotten > 0) {
                sql.sql("delete from feed_entry where gone_at < ?").param(until).update();
                outbox.add(write(touched, clock.instant()), clock.instant());
            }
            return forgotten;
        });
    }
}
