package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.feed.FeedStates;
import press.colophon.fixture.Elapsed;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Step;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "colophon.house=A house of its own, as no other test has it"})
class ServiceTest {

    private static final String SLUG = "russia-holds-military-drills-in-tajikistan-amid-taliban-offensive";
    private static final String ARTICLE = "/articles/" + SLUG;
    private static final String CANONICAL = "https://www.themoscowtimes.com/2021/07/14/" + SLUG + "-a74520";

    @LocalServerPort
    private int port;
    @Autowired
    private Exports exports;
    @Autowired
    private Articles articles;
    @Autowired
    private FeedStates feeds;
    @Autowired
    private FeedFormats feedFormats;
    @Autowired
    private JdbcClient sql;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        letTimePass();
    }

    @Test
    void everyFormatOfAnArticleSaysWhatItIs() throws Exception {
        assertThat(exports.formats()).isNotEmpty();
        for (Format format : exports.formats()) {
            Browser.Answer answer = browser.get(ARTICLE + "." + format.name());

            assertThat(answer.status()).as(format.name()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(format.mediaType());
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.bytes().length));
            assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"");
            assertThat(date(answer)).isAfter(Instant.parse("2021-07-14T12:00:00Z")).isBeforeOrEqualTo(Instant.now());
            assertThat(answer.header("Link")).isEqualTo("<" + CANONICAL + ">; rel=\"canonical\"");
            assertThat(answer.header("Repr-Digest")).isEqualTo("sha-256=:" + Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer.bytes())) + ":");
            assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"" + SLUG + "."
                    + format.extension() + "\"; filename*=UTF-8''Russia%20Holds%20Military%20Drills%20in%20Tajikistan"
                    + "%20Amid%20Taliban%20Offensive." + format.extension());
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        }
    }

    @Test
    void theLatestArticlesAreThereInEveryFormat() {
        for (FeedFormats.FeedFormat format : feedFormats.all()) {
            Browser.Answer answer = browser.get("/feeds/latest." + format.name());

            assertThat(answer.status()).as(format.name()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(format.format().mediaType());
            assertThat(answer.header("Link"))
                    .isEqualTo("<http://localhost:%1$d/feeds/latest.%2$s>; rel=\"canonical\", <http://localhost:%1$d/feeds/latest.%2$s>; rel=\"self\""
                            .formatted(port, format.name()));
        }
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() {
        letTimePass();
        Browser.Answer first = browser.get(ARTICLE + ".html");

        for (String[] condition : new String[][] {{"If-None-Match", first.header("ETag")},
                {"If-None-Match", "\"other\", W/" + first.header("ETag")},
                {"If-Modified-Since", first.header("Last-Modified")}}) {
            Browser.Answer again = browser.get(ARTICLE + ".html", condition);

            assertThat(again.status()).as(String.join(" ", condition)).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        }
        assertThat(browser.get(ARTICLE + ".html", "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(browser.get(ARTICLE + ".html", "If-None-Match", "\"other\"",
                "If-Modified-Since", first.header("Last-Modified")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-99, 0, 100", "bytes=100-100, 100, 101", "bytes=50-, 50, -1", "bytes=-20, -20, -1",
            "bytes=0-99999999, 0, -1"})
    void aRangeIsAnsweredWithThatPart(String range, int from, int to) {
        byte[] whole = browser.get(ARTICLE + ".html").bytes();
        int start = from < 0 ? whole.length + from : from;
        int end = to < 0 ? whole.length : to;

        Browser.Answer part = browser.get(ARTICLE + ".html", "Range", range);

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, start, end));
        assertThat(part.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(start, end - 1, whole.length));
        assertThat(part.header("Content-Length")).isEqualTo(String.valueOf(end - start));
    }

    @ParameterizedTest
    @CsvSource({"bytes=99999999-", "bytes=9-1", "bytes=x", "bytes=", "bytes=-0"})
    void aRangeThatTheFileDoesNotHaveIsRefused(String range) {
        int length = browser.get(ARTICLE + ".html").bytes().length;

        Browser.Answer answer = browser.get(ARTICLE + ".html", "Range", range);

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + length);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).doesNotContain("<");
    }

    @Test
    void aRangeOfAnotherUnitAndSeveralRangesAreAnsweredWithTheWhole() {
        byte[] whole = browser.get(ARTICLE + ".html").bytes();

        assertThat(browser.get(ARTICLE + ".html", "Range", "pages=1-2").bytes()).isEqualTo(whole);
        assertThat(browser.get(ARTICLE + ".html", "Range", "bytes=0-1,5-6").bytes()).isEqualTo(whole);
    }

    @Test
    void aPartOfAnotherFileThanTheClientHasIsNeverSent() {
        Browser.Answer whole = browser.get(ARTICLE + ".html");

        assertThat(status(whole.header("ETag"))).isEqualTo(206);
        assertThat(status("\"other\"")).isEqualTo(200);
        assertThat(status("W/" + whole.header("ETag"))).isEqualTo(200);
        assertThat(status(whole.header("Last-Modified"))).isEqualTo(200);
    }

    private static Instant date(Browser.Answer answer) {
        return ZonedDateTime.parse(answer.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    /** What was changed is known for a minute. */
    private void letTimePass() {
        Elapsed.aMinute(sql, feeds);
    }

    @Test
    void aCorrectionThatStatesNoDateIsSeenByWhoAsksByDate() {
        Filed first = Newsroom.publish(articles, draft("by-date").headline("Before").publishedAt(Moment.parse("2020-01-01")).article());
        letTimePass();
        String seen = browser.get("/articles/by-date.txt").header("Last-Modified");
        assertThat(browser.get("/articles/by-date.txt", "If-Modified-Since", seen).status()).isEqualTo(304);
        Newsroom.revise(articles, first, corrected("by-date"));

        Browser.Answer after = browser.get("/articles/by-date.txt", "If-Modified-Since", seen);

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("After");
    }

    @Test
    void twoChangesInOneSecondDoNotLookAlike() {
        Filed first = Newsroom.publish(articles, draft("in-one-second").headline("Before").publishedAt(Moment.parse("2020-01-01")).article());
        Browser.Answer before = browser.get("/articles/in-one-second.txt");
        Newsroom.revise(articles, first, corrected("in-one-second"));

        assertThat(before.header("Last-Modified")).as("a later change would get the same date").isEmpty();
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(first.changedAt().atOffset(ZoneOffset.UTC));
        assertThat(browser.get("/articles/in-one-second.txt", "If-Modified-Since", now).text()).contains("After");
    }

    @Test
    void aWithdrawalChangesTheFeedForWhoAsksByDate() {
        Filed filed = Newsroom.publish(articles, draft("gone-from-feed").headline("What was never so").article());
        letTimePass();
        Browser.Answer before = browser.get("/feeds/latest.rss");
        assertThat(before.text()).contains("What was never so");
        assertThat(browser.get("/feeds/latest.rss", "If-Modified-Since", before.header("Last-Modified")).status()).isEqualTo(304);
        articles.take(filed.article().id(), filed.revision(), new Step.Withdraw("It was not true.", "The editors"), "ann");

        Browser.Answer after = browser.get("/feeds/latest.rss", "If-Modified-Since", before.header("Last-Modified"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).doesNotContain("What was never so").contains("It was not true.");
    }

    private static Article corrected(String slug) {
        return draft(slug).headline("After").publishedAt(Moment.parse("2020-01-01"))
                .corrections(List.of(new Correction(Optional.empty(), "The headline said “Before”."))).article();
    }

    private int status(String ifRange) {
        return browser.get(ARTICLE + ".html", "Range", "bytes=0-1", "If-Range", ifRange).status();
    }

    @Test
    void headSaysTheSameWithoutTheFile() {
        Browser.Answer get = browser.get(ARTICLE + ".json");

        Browser.Answer head = browser.ask("HEAD", ARTICLE + ".json", "Range", "bytes=0-1");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String name : List.of("ETag", "Last-Modified", "Content-Length", "Content-Type", "Repr-Digest", "Link")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "*/*                                                             | text/html;charset=utf-8",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=utf-8",
            "application/json                                                | application/json",
            "text/html;q=0.5, application/json                               | application/json",
            "text/html;q=0, application/*                                    | application/",
            "application/json;q=0.2, text/*;q=0.1                            | application/json",
            "not a media type                                                | text/html;charset=utf-8"})
    void theClientChoosesTheFormatOfAnArticle(String accept, String expected) {
        Browser.Answer answer = browser.get(ARTICLE, "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(expected);
        assertThat(answer.header("Vary")).isEqualTo("Accept");
    }

    @Test
    void whoTakesNoneOfTheFormatsIsToldWhichThereAre() {
        Browser.Answer answer = browser.get(ARTICLE, "Accept", "image/png");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Vary")).isEqualTo("Accept");
        assertThat(answer.text()).contains("text/html").contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({"/articles/none", "/articles/none.html", "/articles/none/credits", ARTICLE + ".docx", "/feeds/latest.docx"})
    void whatIsNotThereIsAProblemThatNamesTheFormats(String path) {
        Browser.Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.text()).contains("\"status\":404").contains("html").contains("json");
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/articles/UPPER", "/articles/none", "/actuator", "/actuator/env", "/actuator/beans", "/error",
            "/assets/fonts/PTSerif-None.ttf", "/assets/../application.properties"})
    void aReaderGetsAPageForWhatIsNotThere(String path) {
        Browser.Answer answer = browser.get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("Not Found");
    }

    @Test
    void aMethodThatIsNotKnownIsAProblem() {
        Browser.Answer answer = browser.ask("DELETE", ARTICLE);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anArticleThatIsNotPublishedIsLikeNone() {
        Newsroom.draft(articles, draft("secret-draft").article());

        for (String end : List.of("", ".html", "/credits")) {
            String secret = browser.get("/articles/secret-draft" + end).text();
            String none = browser.get("/articles/secret-other" + end).text();

            assertThat(secret).isEqualTo(none.replace("secret-other", "secret-draft")).contains("404");
        }
        assertThat(browser.get("/").text()).doesNotContain("secret-draft");
        assertThat(browser.get("/feeds/latest.json").text()).doesNotContain("secret-draft");
    }

    @Test
    void aNewsroomThatEditsAnArticleServesTheEditAtOnce() {
        Filed first = Newsroom.publish(articles, draft("edited").headline("Before").publishedAt(Moment.parse("2020-01-01")).article());
        Browser.Answer before = browser.get("/articles/edited.txt");
        Newsroom.revise(articles, first, draft("edited").headline("After").publishedAt(Moment.parse("2020-01-01"))
                .corrections(List.of(new Correction(Optional.empty(), "The headline said “Before”."))).article());

        Browser.Answer after = browser.get("/articles/edited.txt", "If-None-Match", before.header("ETag"));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("After").doesNotContain("Before\n");
    }

    @Test
    void theFeedsAreListedForPeopleAndForMachines() {
        assertThat(browser.get("/feeds").page().select("main a[href=/feeds/latest.rss]")).hasSize(1);
        assertThat(browser.get("/feeds", "Accept", "application/json").text())
                .contains("{\"format\":\"rss\"").contains("\"href\":\"/feeds/latest.rss\"");
        assertThat(browser.get("/").page().select("a[href=/feeds]")).hasSize(1);
    }

    @Test
    void theFormatsAreListed() {
        assertThat(browser.get("/api/formats").text()).contains(
                "{\"name\":\"html\",\"title\":\"HTML\",\"mediaType\":\"text/html;charset=utf-8\",\"extension\":\"html\"}");
    }

    @Test
    void theServiceSaysThatItIsWell() {
        assertThat(browser.get("/actuator/health").text()).contains("\"status\":\"UP\"").doesNotContain("diskSpace");
    }

    @Test
    void theFrontPageOffersEveryFormatAndSaysWhatWasProven() {
        browser.get(ARTICLE + "/credits");

        Browser.Answer front = browser.get("/");

        assertThat(front.page().select("h2").text()).startsWith("Russia Holds Military Drills");
        for (Format format : exports.formats()) {
            assertThat(front.page().select(".lead .formats a").eachAttr("href")).contains(ARTICLE + "." + format.name());
        }
        assertThat(front.page().select(".lead .proof").text())
                .isEqualTo("10 credits, every one proven in %d formats".formatted(exports.formats().size()));
        assertThat(front.page().select("link[rel=alternate][type=application/rss+xml]").attr("href"))
                .isEqualTo("/feeds/latest.rss");
        assertThat(front.page().select("link[rel=alternate][type=application/atom+xml]").attr("href"))
                .isEqualTo("/feeds/latest.atom");
        assertThat(browser.get("/", "If-None-Match", front.header("ETag")).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"/", ARTICLE, ARTICLE + "/credits", "/nothing"})
    void aPageRunsNothingAndTakesItsStyleFromTheSite(String path) {
        Browser.Answer page = browser.get(path, "Accept", "text/html");

        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("unsafe").doesNotContain("script");
        assertThat(page.page().select("script:not([type=application/ld+json]), style, [style], [onclick]")).isEmpty();
        String style = page.page().select("link[rel=stylesheet]").attr("href");
        assertThat(browser.get(style).header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(browser.get("/assets/0123456789abcdef.css").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void thePageOfAnArticleShowsTheStoryAndItsDigests() {
        Browser.Answer page = browser.get(ARTICLE);

        assertThat(page.page().select("article.story h1").text()).startsWith("Russia Holds");
        assertThat(page.page().select("link[rel=canonical]").attr("href")).isEqualTo(CANONICAL);
        assertThat(page.page().select(".digests code").eachText())
                .contains(browser.get(ARTICLE + ".json").header("ETag").replace("\"", ""));
    }

    @Test
    void theCreditsPageSaysWhereEachCreditWasFound() {
        var row = browser.get(ARTICLE + "/credits").page().select("tr:has(.term:contains(Photo 1: Credit))");

        assertThat(row.select(".value").text()).isEqualTo("Collective Security Treaty Organization / TASS");
        assertThat(row.select("td[data-format=HTML]").text()).isEqualTo("seen, metadata");
        assertThat(row.select("td[data-format=JSON]").text()).isEqualTo("metadata");
    }

    @Test
    void theCreditsAreThereForMachines() {
        Browser.Answer answer = browser.get(ARTICLE + "/credits", "Accept", "application/json");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).contains("\"term\":\"credit-line\",\"photo\":1,"
                + "\"value\":\"Collective Security Treaty Organization / TASS\",\"formats\":{")
                .contains("\"html\":{\"found\":[\"seen\",\"metadata\"],\"missing\":[]}").contains("\"proven\":true");
    }

    private static ArticleDraft draft(String slug) {
        return new ArticleDraft().slug(slug).headline("Draft").byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse("2026-01-01"))
                .canonicalUrl(URI.create("https://paper.example/" + slug))
                .add(new Block.Paragraph(List.of(Inline.words("Words."))));
    }
}
