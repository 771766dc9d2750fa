package press.colophon.feed;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    @Override
    public void afterPropertiesSet() {
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
        if (sql.sql("update counter set value = 1 where name = 'feeds filled' and value = 0").update() == 0) {
            return;
        }
        sql.sql("""
                select c.article_id from change c join article a on a.id = c.article_id
                where c.kind = 'PUBLISHED' and a.status <> 'WITHDRAWN'
                and not exists (select 1 from feed_entry e where e.article_id = c.article_id)
                group by c.article_id order by min(c.event)""").query(String.class).list()
                // What is damaged is passed over, and told of.
                .forEach(id -> articles.byIds(List.of(id)).forEach(ledger::enter));
    }

    private void choose() {
        Map<String, Set<String>> there = sql.sql("""
                select f.name, c.facet, c.of_key from feed f left join feed_condition c on c.feed = f.name
                where f.facet = 'NAMED'""").query((row, at) -> Map.entry(row.getString(1), row.getString(2) + " " + row.getString(3)))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        Set<String> over = new HashSet<>(there.keySet());
        over.removeAll(chosen.choices().keySet());
        over.forEach(this::remove);
        chosen.choices().forEach((name, choice) -> {
            Set<String> wanted = choice.of().stream().map(value -> value.facet().name() + " " + value.key()).collect(Collectors.toSet());
            if (!wanted.equals(there.get(name))) {
                remove(name);
                make(name, choice);
            }
            sql.sql("update feed set title = ? where name = ?").params(choice.title(), name).update();
        });
    }

    private void remove(String name) {
        for (String table : List.of("feed_entry", "feed_page", "feed_condition")) {
            sql.sql("delete from " + table + " where feed = ?").param(name).update();
        }
        sql.sql("delete from feed where name = ? and facet = 'NAMED'").param(name).update();
    }

    /** It begins with all that is there already, in the order in which it came out. */
    private void make(String name, Chosen.Choice choice) {
        if (sql.sql("select count(*) from feed where name = ?").param(name).query(Long.class).single() > 0) {
            throw new IllegalStateException("colophon.feeds.%s: there is a feed of that name already; choose another".formatted(name));
        }
        // No revision comes twice, also not of a feed that is made anew.
        long revision = clock.millis();
        sql.sql("insert into feed (name, facet, of_key, title, entries, revision) values (?, 'NAMED', ?, ?, 0, ?)")
                .params(name, name, choice.title(), revision).update();
        choice.of().forEach(value -> sql.sql("insert into feed_condition (feed, facet, of_key) values (?, ?, ?)")
                .params(name, value.facet().name(), value.key()).update());
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
