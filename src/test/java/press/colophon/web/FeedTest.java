package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.feed.FeedStates;
import press.colophon.fixture.Elapsed;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;

/** What HTTP promises to those who ask for feeds again and again. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "colophon.feed-max-age=90"})
class FeedTest {

    private static final String FEED = "/feeds/world.atom";

    @LocalServerPort
    private int port;
    @Autowired
    private Articles articles;
    @Autowired
    private FeedStates states;
    @Autowired
    private JdbcClient sql;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        if (articles.bySlug("n1").isEmpty()) {
            IntStream.rangeClosed(1, 55).forEach(i -> publish("n" + i));
        }
        Elapsed.aMinute(sql, states);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity", "br, gzip;q=0.5", "*", "gzip;q=0", "X-GZIP", "deflate", ""})
    void whoIsUpToDateIsToldSo(String coding) {
        Browser.Answer first = browser.get(FEED, "Accept-Encoding", coding);
        assertThat(first.status()).isEqualTo(200);

        for (String[] condition : new String[][] {{"If-None-Match", first.header("ETag")}, {"If-None-Match", "*"},
                {"If-None-Match", "\"other\", W/" + first.header("ETag")}, {"If-Modified-Since", first.header("Last-Modified")}}) {
            Browser.Answer again = browser.get(FEED, "Accept-Encoding", coding, condition[0], condition[1]);

            assertThat(again.status()).as(String.join(" ", condition)).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            for (String name : List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Link")) {
                assertThat(again.header(name)).as(name).isEqualTo(first.header(name)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"unclosed", "W/", "\"\"", ",,,", "\"a\" \"b\"", "\"\u00e9\""})
    void aValidatorThatIsNoneIsSimplyUnequal(String etag) {
        assertThat(browser.get(FEED, "If-None-Match", etag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "0", "Thu, 99 Jan 2099 00:00:00 GMT"})
    void aDateThatIsNoneCountsForNothing(String date) {
        assertThat(browser.get(FEED, "If-Modified-Since", date).status()).isEqualTo(200);
    }

    @Test
    void nothingIsMadeToTellThatNothingChanged() throws InterruptedException {
        publish("alone", "Alone");
        String seen = browser.get("/feeds/alone.rss").header("ETag");

        String text = sql.sql("select json from version where article_id = 'alone'").query(String.class).single();
        sql.sql("update version set json = '{' where article_id = 'alone'").update();
        try {
            states.refresh();
            assertThat(browser.get("/feeds/alone.rss", "If-None-Match", seen).status()).isEqualTo(304);
        } finally {
            sql.sql("update version set json = ? where article_id = 'alone'").param(text).update();
        }
    }

    @Test
    void compressedAndPlainAreTheSameDocument() throws IOException {
        Browser.Answer plain = browser.get(FEED);
        Browser.Answer packed = browser.get(FEED, "Accept-Encoding", "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.bytes()).hasSizeLessThan(plain.bytes().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes()).isEqualTo(plain.bytes());
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        for (Browser.Answer answer : List.of(plain, packed)) {
            assertThat(answer.header("Repr-Digest"))
                    .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(DigestUtils.sha256(answer.bytes())) + ":");
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.bytes().length));
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("Cache-Control")).contains("max-age=90", "public", "stale-while-revalidate=", "stale-if-error=");
        }
    }

    @Test
    void aPartIsOneOfThePlainDocument() {
        byte[] whole = browser.get(FEED).bytes();
        Browser.Answer part = browser.get(FEED, "Accept-Encoding", "gzip", "Range", "bytes=10-19");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Encoding")).isEmpty();
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
    }

    @Test
    void headSaysTheSameWithoutTheDocument() {
        Browser.Answer get = browser.get(FEED, "Accept-Encoding", "gzip");
        Browser.Answer head = browser.ask("HEAD", FEED, "Accept-Encoding", "gzip");

        assertThat(head.bytes()).isEmpty();
        for (String name : List.of("ETag", "Content-Length", "Content-Encoding", "Surrogate-Key", "Repr-Digest", "Link")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name)).isNotEmpty();
        }
    }

    @Test
    void aCacheCanDropTheFeedAndEachOfItsArticles() {
        assertThat(browser.get(FEED).header("Surrogate-Key").split(" ")).contains("feed-world", "article-n55", "article-n26")
                .doesNotContain("article-n25").hasSize(31);
    }

    @Test
    void anArchiveThatIsNotClosedYetIsTheCurrentDocument() {
        assertThat(browser.get("/feeds/world/1.atom").status()).isEqualTo(200);
        Browser.Answer next = browser.get("/feeds/world/2.atom");

        assertThat(next.status()).isEqualTo(307);
        assertThat(next.header("Location")).isEqualTo("http://localhost:%d/feeds/world.atom".formatted(port));
        assertThat(next.header("Cache-Control")).isEqualTo("no-store");
        for (String none : List.of("/feeds/world/3.atom", "/feeds/world/0.atom", "/feeds/world/99999999999.atom", "/feeds/none/1.atom",
                "/feeds/none/2.atom", "/feeds/none.atom", "/feeds/world.none", "/feeds/world/2.none")) {
            assertThat(browser.get(none).status()).as(none).isEqualTo(404);
        }
    }

    @Test
    void jsonAmongFeedsIsJsonFeed() {
        Browser.Answer feed = browser.get("/feeds/world.json");

        assertThat(feed.header("Content-Type")).isEqualTo("application/feed+json");
        assertThat(feed.text()).contains("https://jsonfeed.org/version/1.1");
        assertThat(browser.get("/feeds/world.jsonfeed").status()).isEqualTo(404);
        assertThat(browser.get("/articles/n1.json").header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void theFeedsAreListedForPeopleMachinesAndReaders() {
        assertThat(browser.get("/feeds").page().select("a[href=/feeds/world.atom], a[href=/feeds.opml], h2")).hasSizeGreaterThan(4);
        assertThat(browser.get("/feeds", "Accept", "application/json").text()).contains("\"name\":\"world\"", "\"by\":\"section\"");
        assertThat(Jsoup.parse(browser.get("/feeds.opml").text(), Parser.xmlParser()).select("outline[xmlUrl]").eachAttr("xmlUrl"))
                .contains("http://localhost:%d/feeds/world.rss".formatted(port), "http://localhost:%d/feeds/latest.rss".formatted(port));
    }

    @Test
    void everyPageTellsReadersOfTheLatestFeed() {
        for (String page : List.of("/", "/articles/n1", "/articles/n1/credits", "/feeds")) {
            assertThat(browser.get(page, "Accept", "text/html").page().select("head link[rel=alternate]").eachAttr("href")).as(page)
                    .contains("/feeds/latest.rss", "/feeds/latest.atom", "/feeds/latest.json");
        }
    }

    private void publish(String id) {
        publish(id, "World");
    }

    private void publish(String id, String section) {
        Newsroom.publish(articles, new ArticleDraft().id(id).slug(id).headline("Headline of " + id).section(section)
                .byline(List.of(Author.named("Ann Example"))).publisher(new Publisher("The Example", Optional.empty()))
                .publishedAt(Moment.parse("2026-01-01")).canonicalUrl(URI.create("https://news.example/" + id)).article());
    }
}
