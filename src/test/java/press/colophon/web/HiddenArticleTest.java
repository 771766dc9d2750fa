package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.PhotoDraft;
import press.colophon.article.Publisher;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.feed.FeedStates;
import press.colophon.fixture.Elapsed;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.fixture.Wire;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.PhotoFiles;
import press.colophon.store.Step;

/**
 * What the public may not see does not exist for it: every route, those that will be added too, answers byte for byte as
 * for an article that was never filed. Whoever adds a route with a variable that is not known here has to say what values
 * it takes.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class HiddenArticleTest {

    private static final String PUBLISHED = "russia-holds-military-drills-in-tajikistan-amid-taliban-offensive";
    private static final byte[] GIF = Base64.getDecoder().decode("R0lGODdhAQABAIABAAAAAP///ywAAAAAAQABAAACAkwBADs=");
    private static final List<String> ACCEPTS = List.of("text/html", "application/json", "application/pdf",
            "application/json;q=0, text/html;q=0", "nonsense");
    private static final List<String> QUERIES = List.of("?", "?version=1", "?status=draft&status=scheduled", "?q=SLUG&id=ID",
            "?%ff=%00&&=", "?to=json&format=json");

    /** Longer answers are held against one another by their digest. */
    private static final int READABLE = 2_000;

    /** Parameters of queries, with values for them. */
    private static final Map<String, String> PARAMETERS = Map.of("after", "0", "count", "100", "limit", "100", "to", "json");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private Articles articles;
    @Autowired
    private FeedStates feeds;
    @Autowired
    private PhotoFiles photos;
    @Autowired
    private Exports exports;
    private Wire wire;

    /** The ways to be hidden. */
    private enum Hidden {
        DRAFT, SCHEDULED, WITHHELD, SEEN_AND_WITHHELD
    }

    /** An article that is asked for; all have names of the same length. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Names(String slug, String id, String photo, byte[] picture) {

        static Names of(Object what) {
            // What comes behind the end of a GIF belongs to the file, and makes it another one.
            byte[] picture = (new String(GIF, StandardCharsets.ISO_8859_1) + what).getBytes(StandardCharsets.ISO_8859_1);
            String name = "%-20s".formatted(what).replace(' ', '-').replace('_', '-').toLowerCase(Locale.ROOT);
            return new Names("slug-" + name + "0", "id-" + name + "0", sha256(picture), picture);
        }

        String in(String text) {
            return text.replace("SLUG", slug).replace("ID", id);
        }

        String outOf(String text) {
            return text.replace(slug, "SLUG").replace(id, "ID").replace(photo, "PHOTO");
        }
    }

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void open() {
        wire = new Wire(port);
        letTimePass();
    }

    /** What was changed just now has no date yet, and would have one at the second look. */
    private void letTimePass() {
        Elapsed.aMinute(sql, feeds);
    }

    @ParameterizedTest
    @EnumSource
    void isByteForByteAnUnknownOneOnEveryRoute(Hidden how) {
        file(how);
        letTimePass();

        Map<String, String> unknown = answers(Names.of("unknown"));
        Map<String, String> hidden = answers(Names.of(how));

        assertThat(unknown).hasSizeGreaterThan(100).anySatisfy((asked, answer) -> assertThat(answer).startsWith("HTTP/1.1 404"));
        assertThat(differences(hidden, unknown)).isEmpty();
        assertThat(hidden.keySet()).isEqualTo(unknown.keySet());
    }

    @Test
    void isInNoListFeedCountOrEvent() {
        Map<String, String> before = stable();
        Filed draft = Newsroom.draft(articles, article(Names.of("listed")));
        assertThat(differences(answersOfTheHouse(), before)).as("a draft is filed").isEmpty();
        Filed revised = Newsroom.revise(articles, draft, article(Names.of("listed")));
        assertThat(differences(answersOfTheHouse(), before)).as("it is revised").isEmpty();
        Filed scheduled = take(revised, new Step.Schedule(Instant.parse("2999-01-01T00:00:00Z")));
        assertThat(differences(answersOfTheHouse(), before)).as("it is scheduled").isEmpty();
        Filed withheld = take(scheduled, new Step.Withhold(Optional.of("libel")));
        assertThat(differences(answersOfTheHouse(), before)).as("it is withheld").isEmpty();

        take(withheld, new Step.Publish());
        assertThat(differences(answersOfTheHouse(), before)).as("it is published").hasSizeGreaterThan(10);
    }

    @Test
    void everyRouteSaysWhatItTakes() {
        assertThat(Route.all(service)).hasSizeGreaterThan(8).allSatisfy(route -> {
            assertThat(samples(Names.of("unknown")).keySet()).as("a sample of each variable of %s", route)
                    .containsAll(route.variables());
            assertThat(PARAMETERS.keySet()).as("a sample of each parameter of %s", route).containsAll(route.parameters());
        });
    }

    /** Variables of paths, with values for them. */
    private Map<String, List<String>> samples(Names names) {
        List<String> formats = new ArrayList<>(exports.formats().stream().map(Format::name).toList());
        formats.add("none");
        return Map.of("slug", List.of(names.slug()), "id", List.of(names.id()), "sha256", List.of(names.photo()),
                "format", formats, "number", List.of("1", "2", "x"), "hash", List.of("0123456789abcdef"),
                "name", List.of("PTSerif-Regular", "latest", names.slug()), "page", List.of("1"), "file", List.of("start.js"), "path", List.of("x"));
    }

    /** What every route says of an article, with its names taken out. */
    private Map<String, String> answers(Names names) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Route route : Route.all(service)) {
            if (!route.variables().isEmpty()) {
                route.paths(samples(names)).forEach(path -> ask(route, path, names::outOf, names::in, answers));
            }
        }
        return answers;
    }

    /** What every route says that does not name an article, and what it says of one that is published. */
    private Map<String, String> answersOfTheHouse() {
        Names published = new Names(PUBLISHED, articles.bySlug(PUBLISHED).orElseThrow().article().id(), "0".repeat(64), new byte[0]);
        Map<String, String> answers = new LinkedHashMap<>();
        Route.all(service).forEach(route -> route.paths(samples(published))
                .forEach(path -> ask(route, path, UnaryOperator.identity(), Names.of("listed")::in, answers)));
        return answers;
    }

    /** The same, once all files are made that the pages tell of. */
    private Map<String, String> stable() {
        Map<String, String> last = Map.of();
        Map<String, String> now = answersOfTheHouse();
        for (int i = 0; i < 10 && !now.equals(last); i++) {
            last = now;
            now = answersOfTheHouse();
        }
        assertThat(differences(now, last)).isEmpty();
        return now;
    }

    private void ask(Route route, String path, UnaryOperator<String> outOf, UnaryOperator<String> in, Map<String, String> answers) {
        List<String> methods = new ArrayList<>(List.of("GET", "HEAD", "OPTIONS"));
        methods.addAll(route.methods());
        methods.stream().distinct().forEach(method -> note(method + " " + path, outOf, answers));
        ACCEPTS.forEach(accept -> note("GET " + path, outOf, answers, "Accept: " + accept));
        note("GET " + path, outOf, answers, "If-None-Match: *", "Range: bytes=0-0");
        note("GET " + path + "/", outOf, answers);
        QUERIES.forEach(query -> note("GET " + path + in.apply(query), outOf, answers));
        route.parameters().forEach(name -> note("GET " + path + "?" + name + "=" + PARAMETERS.get(name), outOf, answers));
    }

    private void note(String line, UnaryOperator<String> outOf, Map<String, String> answers, String... headers) {
        Wire.Answer answer = wire.ask(line, headers);
        String body = outOf.apply(answer.body());
        answers.put(outOf.apply(line) + " " + String.join(", ", headers), outOf.apply(String.join("\n", answer.head())) + "\n\n"
                + (body.length() < READABLE ? body : sha256(body.getBytes(StandardCharsets.ISO_8859_1))));
    }

    /** Only what is not the same, so that it can be read. */
    private static List<String> differences(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream().filter(entry -> !entry.getValue().equals(others.get(entry.getKey())))
                .map(entry -> "%s%n%s%n-- and not --%n%s".formatted(entry.getKey(), entry.getValue(), others.get(entry.getKey())))
                .toList();
    }

    private void file(Hidden how) {
        Filed draft = Newsroom.draft(articles, article(Names.of(how)));
        switch (how) {
            case DRAFT -> { }
            case SCHEDULED -> schedule(draft);
            case WITHHELD -> take(schedule(draft), new Step.Withhold(Optional.empty()));
            case SEEN_AND_WITHHELD -> take(take(draft, new Step.Publish()), new Step.Withhold(Optional.empty()));
        }
    }

    private Filed schedule(Filed filed) {
        return take(filed, new Step.Schedule(Instant.parse("2999-01-01T00:00:00Z")));
    }

    private Filed take(Filed filed, Step step) {
        return articles.take(filed.article().id(), filed.revision(), step, "test");
    }

    /** The newest of all, so that it would lead every list. */
    private Article article(Names names) {
        photos.put(new PhotoFiles.PhotoFile(names.photo(), "image/gif", 1, 1, "{}"), names.picture(), "test");
        return new ArticleDraft().id(names.id()).slug(names.slug()).headline("Nobody may know this")
                .byline(List.of(Author.named("Ann"))).section(names.slug()).keywords(List.of(names.slug())).publisher(new Publisher("The Secret Paper", Optional.empty()))
                .publishedAt(Moment.parse("2998-01-01")).canonicalUrl(URI.create("https://paper.example/" + names.slug()))
                .add(new Block.Paragraph(List.of(Inline.words("Words."))))
                .add(new Block.Figure(new PhotoDraft().id(Optional.of(names.photo())).creditLine(Optional.of("Ann / Paper")).photo())).article();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
