package press.colophon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Correction;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Source;
import press.colophon.export.Edition;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.HandClock;
import press.colophon.store.Step;

/** What feeds promise, whichever database they are kept in. */
@Timeout(120)
abstract class FeedContract {

    private static final URI HOUSE = URI.create("https://news.example/");

    private final HandClock clock = new HandClock();
    private AnnotationConfigApplicationContext house;
    private Articles articles;

    /** Where the articles are, as a property. */
    abstract String database();

    @BeforeEach
    void open() {
        open(Map.of());
    }

    private void open(Map<String, String> configuration) {
        if (house != null) {
            house.close();
        }
        house = instance(configuration);
        articles = house.getBean(Articles.class);
    }

    private AnnotationConfigApplicationContext instance(Map<String, String> configuration) {
        AnnotationConfigApplicationContext instance = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(database()).and(configuration.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toArray(String[]::new)).applyTo(instance);
        instance.registerBean("clock", Clock.class, () -> clock);
        instance.scan("press.colophon.store", "press.colophon.feed");
        instance.refresh();
        return instance;
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anArticleStandsInTheFeedOfEachThingThatItIs() {
        publish("a");

        for (String feed : List.of("latest", "world", "source-afp", "publisher-the-example", "language-en", "byline-ann-example",
                "keyword-kabul", "keyword-peace-talks")) {
            assertThat(ids(feed)).as(feed).containsExactly("a");
        }
        assertThat(house.getBean(Documents.class).all().values().stream().flatMap(List::stream)).hasSize(8);
    }

    @Test
    void whatIsNotPublishedMakesNoFeed() {
        Newsroom.draft(articles, draft("a").article());
        Filed scheduled = Newsroom.draft(articles, draft("b").section("Secrets").article());
        articles.take("b", scheduled.revision(), new Step.Schedule(clock.instant().plusSeconds(60)), "ann");

        assertThat(state("latest", 0)).isEmpty();
        assertThat(state("secrets", 0)).isEmpty();
        clock.move(Duration.ofMinutes(2));
        articles.release("b");
        assertThat(ids("secrets")).containsExactly("b");
    }

    @Test
    void namesAreAlwaysFreeAndStayTheSame() {
        publish(draft("a").section("World"));
        publish(draft("b").section("world"));
        publish(draft("c").section("Wörld"));
        publish(draft("d").section("Latest"));
        publish(draft("e").section("Keyword Kabul"));
        publish(draft("f").section("Мир"));
        publish(draft("g").section("!"));
        publish(draft("h").section("x".repeat(400)));

        assertThat(ids("world")).containsExactly("b", "a");
        assertThat(ids("section-world")).containsExactly("c");
        assertThat(ids("section-latest")).containsExactly("d");
        assertThat(ids("section-keyword-kabul")).containsExactly("e");
        assertThat(ids("mir")).containsExactly("f");
        assertThat(ids("section")).containsExactly("g");
        assertThat(ids("x".repeat(90))).containsExactly("h");
        assertThat(ids("latest")).hasSize(8);
    }

    @Test
    void whoFollowsTheArchivesGetsEveryArticleOnce() {
        for (int count = 1; count <= 110; count++) {
            publish("n" + count);
            if (count % 10 == 0 || count == 49 || count == 51) {
                assertThat(followed("latest")).as("%d articles", count)
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toList());
                assertThat(ids("latest")).hasSizeBetween(Math.min(count, Feed.PAGE), 2 * Feed.PAGE - 1);
            }
        }
        assertThat(state("latest", 4)).isEmpty();
    }

    @Test
    void whoFollowsTheArchivesWhilePublishingGoesOnMissesNothing() throws Exception {
        IntStream.rangeClosed(1, 60).forEach(i -> publish("n" + i));
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> publishing = thread.submit(() -> IntStream.rangeClosed(61, 140).forEach(i -> publish("n" + i)));
            while (!publishing.isDone()) {
                List<String> followed = followed("latest");
                assertThat(followed).doesNotHaveDuplicates();
                int most = followed.stream().mapToInt(id -> Integer.parseInt(id.substring(1))).max().orElseThrow();
                assertThat(followed).hasSize(most);
            }
            publishing.get();
        }
    }

    @Test
    void aClosedArchiveNeverChangesByWhatIsPublished() {
        IntStream.rangeClosed(1, 50).forEach(i -> publish("n" + i));
        FeedState closed = state("latest", 1).orElseThrow();
        Edition before = edition(closed);

        IntStream.rangeClosed(51, 130).forEach(i -> publish("n" + i));

        FeedState after = state("latest", 1).orElseThrow();
        assertThat(after.revision()).isEqualTo(closed.revision());
        assertThat(after.changedAt()).isEqualTo(closed.changedAt());
        assertThat(edition(after)).isEqualTo(before);
    }

    @Test
    void aDocumentChangesOnlyWithWhatStandsInIt() {
        publish(draft("a").section("World"));
        publish(draft("b").section("Sport"));
        FeedState sport = state("sport", 0).orElseThrow();
        FeedState latest = state("latest", 0).orElseThrow();
        clock.move(Duration.ofHours(1));

        publish(draft("c").section("World"));

        assertThat(state("sport", 0)).contains(sport);
        assertThat(state("latest", 0).orElseThrow().revision()).isNotEqualTo(latest.revision());
        assertThat(state("latest", 0).orElseThrow().changedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aCorrectionKeepsItsPlaceAndMovesTheDate() {
        Filed first = publish("a");
        publish("b");
        FeedState before = state("world", 0).orElseThrow();
        Moment published = edition(before).updatedAt(first.article());
        clock.move(Duration.ofHours(1));

        Article corrected = draft("a").headline("Right").corrections(List.of(new Correction(Optional.empty(), "It was wrong."))).article();
        articles.revise("a", first.revision(), corrected, "ann");

        Edition after = edition(state("world", 0).orElseThrow());
        assertThat(after.articles()).extracting(Article::id).containsExactly("b", "a");
        assertThat(after.updatedAt(after.articles().get(1)).instant().toInstant()).isEqualTo(clock.instant())
                .isAfter(published.instant().toInstant());
        assertThat(after.updatedAt(after.articles().getFirst())).isEqualTo(Moment.parse("2026-01-01"));
        assertThat(state("world", 0).orElseThrow().revision()).isNotEqualTo(before.revision());
    }

    @Test
    void anArticleThatIsCorrectedIntoAnotherSectionMoves() {
        Filed first = publish("a");
        articles.revise("a", first.revision(), draft("a").section("Politics")
                .corrections(List.of(new Correction(Optional.empty(), "This is politics."))).article(), "ann");

        assertThat(state("world", 0)).isEmpty();
        assertThat(ids("politics")).containsExactly("a");
        assertThat(ids("latest")).containsExactly("a");
    }

    @Test
    void whatIsWithheldIsGoneWithoutATraceAndComesBackToItsPlace() {
        publish("a");
        Filed filed = publish(draft("b").section("Secrets"));
        Filed withheld = articles.take("b", filed.revision(), new Step.Withhold(Optional.empty()), "ann");

        assertThat(state("secrets", 0)).isEmpty();
        assertThat(ids("latest")).containsExactly("a");
        assertThat(edition(state("latest", 0).orElseThrow()).series().gone()).isEmpty();

        articles.take("b", withheld.revision(), new Step.Publish(), "ann");
        assertThat(ids("secrets")).containsExactly("b");
        assertThat(followed("latest")).containsExactly("b", "a");
    }

    @Test
    void aWithdrawalIsToldForThirtyDays() {
        publish("a");
        Filed filed = publish(draft("b").section("Errors"));
        articles.take("b", filed.revision(), new Step.Withdraw("It was not true.", "The editors"), "ann");

        Edition told = edition(state("errors", 0).orElseThrow());
        assertThat(told.articles()).isEmpty();
        assertThat(told.series().gone()).singleElement().satisfies(gone -> {
            assertThat(gone.id()).isEqualTo("b");
            assertThat(gone.why()).isEqualTo("It was not true.");
            assertThat(gone.notice()).isEqualTo(URI.create("https://news.example/articles/b"));
            assertThat(gone.at().instant().toInstant()).isEqualTo(clock.instant());
        });
        assertThat(ids("latest")).containsExactly("a");

        FeedState before = state("latest", 0).orElseThrow();
        clock.move(Ledger.TOLD);
        assertThat(house.getBean(Ledger.class).forget()).isZero();
        clock.move(Duration.ofSeconds(1));
        assertThat(house.getBean(Ledger.class).forget()).isPositive();

        assertThat(state("errors", 0)).isEmpty();
        FeedState after = state("latest", 0).orElseThrow();
        assertThat(after.revision()).isNotEqualTo(before.revision());
        assertThat(edition(after).series().gone()).isEmpty();
    }

    @Test
    void anArchiveFromWhichAllIsWithdrawnStaysWhereItIs() {
        IntStream.rangeClosed(1, 60).forEach(i -> publish("n" + i));
        IntStream.rangeClosed(1, 25).forEach(i -> {
            Filed filed = articles.byId("n" + i).orElseThrow();
            articles.take("n" + i, filed.revision(), new Step.Withdraw("Wrong.", "The editors"), "ann");
        });

        assertThat(edition(state("latest", 1).orElseThrow()).series().gone()).hasSize(25);
        assertThat(followed("latest")).hasSize(35).doesNotHaveDuplicates();
    }

    @Test
    void theConfigurationMakesFeedsOfWhatIsThereAndOfWhatComes() {
        publish("a");
        publish(draft("b").language("ru"));
        publish(draft("c").source(new Source("TASS", Optional.empty())));
        open(Map.of("colophon.feeds.afp-world.section", "World", "colophon.feeds.afp-world.source", "afp",
                "colophon.feeds.afp-world.language", "en", "colophon.feeds.afp-world.title", "AFP on the world"));

        assertThat(ids("afp-world")).containsExactly("a");
        publish("d");
        publish(draft("e").section("Sport"));
        assertThat(ids("afp-world")).containsExactly("d", "a");
        assertThat(state("afp-world", 0).orElseThrow().feed().title()).isEqualTo("AFP on the world");

        open(Map.of("colophon.feeds.afp-world.section", "Sport"));
        assertThat(ids("afp-world")).containsExactly("e");
        open(Map.of());
        assertThat(state("afp-world", 0)).isEmpty();
    }

    @Test
    void anotherInstanceSeesWhatTheConfigurationOfThisOneMakes() {
        publish("a");
        assertThat(state("chosen", 0)).isEmpty();

        instance(Map.of("colophon.feeds.chosen.section", "World")).close();

        house.getBean(FeedStates.class).refresh();
        assertThat(ids("chosen")).containsExactly("a");
    }

    @Test
    void documentsAreOthersOnceTheHouseOrItsHubsAreAndTheSameAfterARestart() {
        String plain = configured(Map.of());

        assertThat(configured(Map.of())).isEqualTo(plain);
        assertThat(configured(Map.of("colophon.house", "The House"))).isNotEqualTo(plain);
        assertThat(configured(Map.of("colophon.hubs", "https://hub.example/"))).isNotEqualTo(plain);
    }

    private String configured(Map<String, String> configuration) {
        try (AnnotationConfigApplicationContext instance = instance(configuration)) {
            return instance.getBean(Documents.class).configured();
        }
    }

    @Test
    void aConfigurationThatMakesNoSenseIsToldSo() {
        publish("a");
        for (Map.Entry<String, String> wrong : Map.of("colophon.feeds.Big.section", "at most 80 of a-z", "colophon.feeds.latest.section", "not “latest”",
                "colophon.feeds.a.author", "there are title, section", "colophon.feeds.a.title", "say what it is to gather",
                "colophon.feeds.world.source", "choose another").entrySet()) {
            assertThatThrownBy(() -> open(Map.of(wrong.getKey(), "World"))).rootCause().hasMessageContaining(wrong.getValue());
        }
        open(Map.of());
    }

    @Test
    void whatWasPublishedBeforeThereWereFeedsStandsInThem() {
        publish("a");
        publish("b");
        JdbcClient sql = house.getBean(JdbcClient.class);
        for (String table : List.of("feed_entry", "feed_page", "feed")) {
            sql.sql("delete from " + table).update();
        }
        sql.sql("update counter set value = 0 where name = 'feeds filled'").update();

        open(Map.of());

        assertThat(ids("world")).containsExactly("b", "a");
    }

    @Test
    void whatWasPublishedWhileTheFeedsWereNotFilledYetStandsInThemOnce() {
        publish("a");
        publish("b");
        JdbcClient sql = house.getBean(JdbcClient.class);
        sql.sql("delete from feed_entry where article_id = 'a'").update();
        sql.sql("update counter set value = 0 where name = 'feeds filled'").update();

        open(Map.of());

        assertThat(ids("world")).containsExactly("a", "b");
    }

    @Test
    void oneDamagedArticleKeepsNoOtherOutOfTheFeeds() {
        publish("a");
        publish("b");
        JdbcClient sql = house.getBean(JdbcClient.class);
        sql.sql("delete from feed_entry").update();
        sql.sql("update counter set value = 0 where name = 'feeds filled'").update();
        sql.sql("update version set json = '{' where article_id = 'a'").update();

        open(Map.of());

        assertThat(ids("world")).containsExactly("b");
    }

    @Test
    void aStartThatFindsAllAsItShouldBeWritesNothing() {
        Map<String, String> configuration = Map.of("colophon.feeds.wire.source", "AFP", "colophon.feeds.wire.title", "The wire");
        publish("a");
        open(configuration);
        long before = house.getBean(Feeds.class).revision();

        open(configuration);
        assertThat(house.getBean(Feeds.class).revision()).isEqualTo(before);

        open(Map.of("colophon.feeds.wire.source", "AFP", "colophon.feeds.wire.title", "All of the wire"));
        assertThat(house.getBean(Feeds.class).revision()).isGreaterThan(before);
        assertThat(state("wire", 0).orElseThrow().feed().title()).isEqualTo("All of the wire");
    }

    private Filed publish(String id) {
        return publish(draft(id));
    }

    private Filed publish(ArticleDraft draft) {
        return Newsroom.publish(articles, draft.article());
    }

    private static ArticleDraft draft(String id) {
        return new ArticleDraft().id(id).slug(id).headline("Headline of " + id).byline(List.of(Author.named("Ann Example")))
                .source(new Source("AFP", Optional.empty())).publisher(new Publisher("The Example", Optional.empty()))
                .section("World").keywords(List.of("Kabul", "peace talks", "KABUL")).language("en")
                .publishedAt(Moment.parse("2026-01-01")).canonicalUrl(URI.create("https://news.example/" + id));
    }

    private Optional<FeedState> state(String feed, long page) {
        return house.getBean(FeedStates.class).of(feed, page);
    }

    private Edition edition(FeedState state) {
        return house.getBean(Documents.class).of(state, HOUSE, "atom");
    }

    private List<String> ids(String feed) {
        return edition(state(feed, 0).orElseThrow(() -> new AssertionError("there is no feed " + feed))).articles().stream()
                .map(Article::id).toList();
    }

    /** As a client does that takes the current document, and from there each archive that it is led to. */
    private List<String> followed(String feed) {
        List<String> all = new ArrayList<>();
        long page = 0;
        do {
            Edition edition = edition(state(feed, page).orElseThrow());
            edition.articles().forEach(article -> all.add(article.id()));
            page = edition.series().older().map(URI::getPath).map(path -> path.replaceAll(".*/(\\d+)\\.atom", "$1"))
                    .map(Long::parseLong).orElse(-1L);
        } while (page > 0);
        return all;
    }
}
