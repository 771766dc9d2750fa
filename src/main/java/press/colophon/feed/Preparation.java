package press.colophon.feed;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import press.colophon.store.Articles;
import press.colophon.store.Transactions;

/** Sees, when the service starts, that the feeds are those of the configuration, and that older articles stand in them. */
@Component
final class Preparation implements InitializingBean {

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Articles articles;
    private final Ledger ledger;
    private final Chosen chosen;
    private final Clock clock;

    Preparation(JdbcClient sql, Transactions transactions, Articles articles, Ledger ledger, Chosen chosen,
                ObjectProvider<Clock> clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.articles = articles;
        this.ledger = ledger;
        this.chosen = chosen;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** Only what is not so yet is written: a house whose disk is full starts, too. */
    @Override
    public void afterPropertiesSet() {
        if (isFilled() && made().equals(wanted())) {
            return;
        }
        transactions.write(() -> {
            // From here on nobody else changes what is public.
            sql.sql("update counter set value = value where name = 'event'").update();
            fill();
            choose();
            // Other instances, which may know feeds of another configuration, look anew.
            return sql.sql("update counter set value = value + 1 where name = 'feed'").update();
        });
    }

    /** What was published by a version of the program that knew no feeds. */
    private void fill() {
        if (isFilled()) {
            return;
        }
        sql.sql("update counter set value = 1 where name = 'feeds filled'").update();
        sql.sql("""
                select c.article_id from change c join article a on a.id = c.article_id
                where c.kind = 'PUBLISHED' and a.status <> 'WITHDRAWN'
                and not exists (select 1 from feed_entry e where e.article_id = c.article_id)
                group by c.article_id order by min(c.event)""").query(String.class).list()
                // What is damaged is passed over, and told of.
                .forEach(id -> articles.byIds(List.of(id)).forEach(ledger::enter));
    }

    private boolean isFilled() {
        return sql.sql("select value from counter where name = 'feeds filled'").query(Long.class).single() == 1;
    }

    /**
     * A feed of the configuration.
     *
     * @param of what its articles have to be, all of it
     */
    private record Made(String title, Set<Condition> of) {
    }

    private record Condition(String facet, String key) {
    }

    private Map<String, Made> made() {
        Map<String, Made> made = new HashMap<>();
        sql.sql("""
                select f.name, f.title, c.facet, c.of_key from feed f join feed_condition c on c.feed = f.name
                where f.facet = 'NAMED'""").query((row, at) -> {
                    made.putIfAbsent(row.getString(1), new Made(row.getString(2), new HashSet<>()));
                    return Objects.requireNonNull(made.get(row.getString(1))).of.add(new Condition(row.getString(3), row.getString(4)));
                }).list();
        return made;
    }

    private Map<String, Made> wanted() {
        return chosen.choices().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new Made(
                entry.getValue().title(), entry.getValue().of().stream()
                        .map(value -> new Condition(value.facet().name(), value.key())).collect(Collectors.toSet()))));
    }

    private void choose() {
        Map<String, Made> made = made();
        Map<String, Made> wanted = wanted();
        made.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(this::remove);
        wanted.forEach((name, feed) -> {
            if (!made.containsKey(name) || !made.get(name).of.equals(feed.of)) {
                remove(name);
                make(name, feed);
            }
            sql.sql("update feed set title = ? where name = ?").params(feed.title, name).update();
        });
    }

    private void remove(String name) {
        for (String table : List.of("feed_entry", "feed_page", "feed_condition")) {
            sql.sql("delete from " + table + " where feed = ?").param(name).update();
        }
        sql.sql("delete from feed where name = ? and facet = 'NAMED'").param(name).update();
    }

    /** It begins with all that is there already, in the order in which it came out. */
    private void make(String name, Made made) {
        if (sql.sql("select count(*) from feed where name = ?").param(name).query(Long.class).single() > 0) {
            throw new IllegalStateException("colophon.feeds.%s: there is a feed of that name already; choose another".formatted(name));
        }
        // No revision comes twice, also not of a feed that is made anew.
        long revision = clock.millis();
        sql.sql("insert into feed (name, facet, of_key, title, entries, revision) values (?, 'NAMED', ?, ?, 0, ?)")
                .params(name, name, made.title, revision).update();
        made.of.forEach(condition -> sql.sql("insert into feed_condition (feed, facet, of_key) values (?, ?, ?)")
                .params(name, condition.facet, condition.key).update());
        sql.sql("""
                insert into feed_entry (feed, number, article_id, corrected_at, gone_at)
                select :name, row_number() over (order by l.number), l.article_id, l.corrected_at, l.gone_at
                from feed_entry l where l.feed = 'latest' and not exists (
                select 1 from feed_condition c where c.feed = :name and not exists (
                select 1 from feed_entry e join feed f on f.name = e.feed
                where e.article_id = l.article_id and f.facet = c.facet and f.of_key = c.of_key))""").param("name", name).update();
        sql.sql("update feed set entries = (select count(*) from feed_entry where feed = :name) where name = :name")
                .param("name", name).update();
        sql.sql("""
                insert into feed_page (feed, page, revision, changed_at)
                select :name, (number - 1) / :page + 1, :revision, :now from feed_entry where feed = :name group by 2""")
                .param("name", name).param("page", Feed.PAGE).param("revision", revision).param("now", clock.millis()).update();
    }
}
