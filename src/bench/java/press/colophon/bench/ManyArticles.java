package press.colophon.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Status;
import press.colophon.article.Source;
import press.colophon.feed.Documents;
import press.colophon.feed.Feed;
import press.colophon.feed.FeedState;
import press.colophon.feed.FeedStates;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Position;
import press.colophon.store.Step;

/** A store with many published articles, filled past the program, and what is measured of it. */
final class ManyArticles implements AutoCloseable {

    private static final int BATCH = 10_000;
    private static final int PAGE = 20;
    private static final URI HOUSE = URI.create("https://news.example/");
    private static final long DAY = 86_400_000;

    private final AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext();
    private final Articles articles;
    private final FeedStates states;
    private final Documents documents;
    private final JdbcTemplate sql;
    private final int size;
    private final String json;

    ManyArticles(Map<String, Object> properties, int size) {
        this.size = size;
        store.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties));
        store.scan("press.colophon.store", "press.colophon.feed");
        store.refresh();
        articles = store.getBean(Articles.class);
        states = store.getBean(FeedStates.class);
        documents = store.getBean(Documents.class);
        sql = new JdbcTemplate(store.getBean(DataSource.class));
        Article pattern = article("first", "1970-01-01");
        Filed first = articles.create(pattern, false, "bench");
        articles.take(pattern.id(), first.revision(), new Step.Publish(), "bench");
        json = sql.queryForObject("select json from version where article_id = ?", String.class, pattern.id());
    }

    private static Article article(String id, String day) {
        return new ArticleDraft().id(id).slug(id).headline("A headline of the usual length for an article")
                .byline(List.of(Author.named("Ann Example"))).publisher(new Publisher("The Example", Optional.empty()))
                .source(new Source("AFP", Optional.empty())).section("World").language("en").keywords(List.of("Kabul", "water"))
                .publishedAt(Moment.parse(day)).canonicalUrl(URI.create("https://news.example/" + id))
                .add(new Block.Paragraph(List.of(new Inline.Words(
                        "A paragraph that says what has happened, where, to whom, and who told it.", Inline.Style.PLAIN)))).article();
    }

    private record Row(int number, String id, String slug, String json, long at) {
    }

    /** Fills it to its size. */
    void fill() {
        TransactionTemplate transaction = new TransactionTemplate(store.getBean(PlatformTransactionManager.class));
        for (int from = 2; from <= size; from += BATCH) {
            List<Row> rows = new ArrayList<>();
            for (int number = from; number < from + BATCH && number <= size; number++) {
                rows.add(row(number));
            }
            transaction.executeWithoutResult(status -> insert(rows));
        }
        sql.update("update counter set value = ? where name = 'event'", size);
        transaction.executeWithoutResult(status ->
                sql.queryForList("select name from feed", String.class).forEach(this::fill));
        sql.execute("analyze");
    }

    /** Each article stands in all the feeds of the first one. */
    private void fill(String feed) {
        sql.update("insert into feed_entry (feed, number, article_id) select ?, event, article_id from change where event > 1", feed);
        sql.update("""
                insert into feed_page (feed, page, revision, changed_at) select feed, (number - 1) / 25 + 1, 1, 0 from feed_entry
                where feed = ? group by 1, 2 on conflict do nothing""", feed);
        sql.update("update feed set entries = ? where name = ?", size, feed);
    }

    private Row row(int number) {
        // Spread like a hash, so that neighbours in time are no neighbours in the index.
        String id = "%08x-%d".formatted(number * 0x9E3779B1, number);
        return new Row(number, id, "slug-" + id, json.replace("\"slug\":\"first\"", "\"slug\":\"slug-" + id + "\"")
                .replace("\"first\"", "\"" + id + "\""), number * DAY / 1000);
    }

    private void insert(List<Row> rows) {
        sql.batchUpdate("""
                insert into article (id, slug, version, status, revision, published_at, changed_at, public_version)
                values (?, ?, 1, 'PUBLISHED', 2, ?, 2, 1)""", rows, 1000, (insert, row) -> {
            insert.setString(1, row.id());
            insert.setString(2, row.slug());
            insert.setLong(3, row.at());
        });
        sql.batchUpdate("insert into version (article_id, number, json, sha256) values (?, 1, ?, ?)", rows, 1000, (insert, row) -> {
            insert.setString(1, row.id());
            insert.setString(2, row.json());
            insert.setString(3, sha256(row.json()));
        });
        for (int revision = 1; revision <= 2; revision++) {
            int now = revision;
            sql.batchUpdate("""
                    insert into change (article_id, revision, version, kind, at, who, event) values (?, ?, 1, ?, ?, 'bench', ?)""",
                    rows, 1000, (insert, row) -> {
                        insert.setString(1, row.id());
                        insert.setInt(2, now);
                        insert.setString(3, now == 1 ? "CREATED" : "PUBLISHED");
                        insert.setLong(4, row.at());
                        insert.setObject(5, now == 1 ? null : Long.valueOf(row.number()), Types.BIGINT);
                    });
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is asked for all the time, each by its name, to be done for the n-th time. */
    Map<String, IntConsumer> deeds() {
        Map<String, IntConsumer> deeds = new LinkedHashMap<>();
        deeds.put("get", turn -> found(articles.byId(some(turn).id()).isPresent()));
        deeds.put("get by slug", turn -> found(articles.bySlug(some(turn).slug()).isPresent()));
        deeds.put("first page", turn -> found(page(EnumSet.of(Status.PUBLISHED), Optional.empty())));
        deeds.put("deep page", turn -> found(page(EnumSet.of(Status.PUBLISHED), Optional.of(deep(turn)))));
        deeds.put("deep page, all", turn -> found(page(EnumSet.allOf(Status.class), Optional.of(deep(turn)))));
        deeds.put("page, some states", turn -> found(page(EnumSet.of(Status.PUBLISHED, Status.WITHDRAWN), Optional.of(deep(turn)))));
        deeds.put("event page", turn -> found(articles.events(some(turn).number() / 2, PAGE).size() == PAGE));
        deeds.put("last event page", turn -> found(articles.events(articles.lastEvent() - PAGE, PAGE).size() == PAGE));
        deeds.put("history", turn -> found(articles.history(some(turn).id(), 0, PAGE).size() == 2));
        deeds.put("feed document", turn -> found(documents.of(document(0), HOUSE, "atom").articles().size() >= Feed.PAGE));
        deeds.put("feed archive", turn -> found(documents.of(document(1 + turn % 20), HOUSE, "atom").articles().size() == Feed.PAGE));
        deeds.put("list of feeds", turn -> found(!documents.all().isEmpty()));
        deeds.put("publish", turn -> {
            Filed draft = articles.create(article("made-" + turn, "2027-01-01"), true, "bench");
            articles.take(draft.article().id(), draft.revision(), new Step.Publish(), "bench");
        });
        return deeds;
    }

    /** As the first one finds it who asks after a change. */
    private FeedState document(long page) {
        sql.update("update counter set value = value + 1 where name = 'feed'");
        states.refresh();
        return states.of("world", page).orElseThrow();
    }

    private boolean page(Set<Status> of, Optional<Position> after) {
        return articles.newest(of, after, PAGE).size() == PAGE;
    }

    private Position deep(int turn) {
        Row row = row(size / 10 + turn % 50);
        return new Position(row.at(), row.id());
    }

    private static void found(boolean found) {
        if (!found) {
            throw new IllegalStateException("the store does not hold what was put there");
        }
    }

    /** Any of the articles, but never the pattern. */
    private Row some(int turn) {
        return row(2 + Math.floorMod(turn * 0x9E3779B1, size - 1));
    }

    @Override
    public void close() {
        store.close();
    }
}
