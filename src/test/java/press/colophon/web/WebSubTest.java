package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.HandClock;
import press.colophon.store.Postgres;
import press.colophon.store.Step;
import press.colophon.store.Transactions;

/** Services that tell hubs; how long hubs have to wait, a clock says that the test moves. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class WebSubTest {

    private static final String BASE = "https://news.example";
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir
    private Path data;
    private final HandClock clock = new HandClock();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final FakeHub hub = FakeHub.open();

    @AfterEach
    void stop() {
        hub.close();
        running.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void aHubIsToldOnceTheStoryCanBeFetched() {
        ConfigurableApplicationContext service = start(hub.url());
        Map<String, String> fetched = new ConcurrentHashMap<>();
        hub.does(topic -> fetched.put(topic, new Browser(port(service)).get(topic.substring(BASE.length())).text()));

        publish(service, "bridge", "World");
        told("/feeds/world.rss", "/feeds/world.atom", "/feeds/world.json", "/feeds/latest.rss",
                "/feeds/publisher-the-paper.atom", "/feeds/byline-ann.rss");

        emptied(service);
        assertThat(fetched.get(BASE + "/feeds/world.rss")).contains("Headline of bridge");
        assertThat(fetched.get(BASE + "/feeds/latest.atom")).contains("Headline of bridge");
        assertThat(hub.topics()).allSatisfy(topic -> assertThat(topic).doesNotEndWith(".pdf").doesNotEndWith(".html"));
        assertThat(hub.requests()).allSatisfy(request -> assertThat(request).isEqualTo("POST / application/x-www-form-urlencoded"));
        assertThat(hub.bodies()).contains("hub.mode=publish&hub.url=https%3A%2F%2Fnews.example%2Ffeeds%2Fworld.rss"
                + "&hub.topic=https%3A%2F%2Fnews.example%2Ffeeds%2Fworld.rss");
    }

    @Test
    void correctionsAndWithdrawalsAreToldAndDraftsAreNot() {
        ConfigurableApplicationContext service = start(hub.url());
        Filed filed = publish(service, "bridge", "World");
        told("/feeds/world.rss");

        hub.forget();
        Filed corrected = Newsroom.revise(articles(service), filed, draft("bridge", "World")
                .corrections(List.of(new Correction(Optional.of(Moment.parse("2026-01-02")), "It is longer."))).article());
        told("/feeds/world.rss");

        hub.forget();
        articles(service).take(filed.article().id(), corrected.revision(), new Step.Withdraw("It was not true.", "The editors"), "ann");
        told("/feeds/world.rss");

        hub.forget();
        Filed draft = Newsroom.draft(articles(service), draft("secret", "World").article());
        articles(service).take("secret", draft.revision(), new Step.Schedule(clock.instant().plus(Duration.ofDays(1))), "ann");
        publish(service, "after", "Sport");
        told("/feeds/sport.rss");
        emptied(service);
        assertThat(hub.topics()).doesNotContain(BASE + "/feeds/world.rss");
    }

    @Test
    void whatIsRolledBackNobodyIsTold() {
        ConfigurableApplicationContext service = start(hub.url());
        publish(service, "before", "World");
        told("/feeds/world.rss");
        emptied(service);
        hub.forget();
        assertThatThrownBy(() -> service.getBean(Transactions.class).write(() -> {
            publish(service, "bridge", "World");
            throw new IllegalStateException("undone");
        })).hasMessage("undone");

        publish(service, "after", "Sport");
        told("/feeds/sport.rss", "/feeds/latest.rss");
        emptied(service);
        assertThat(hub.topics()).doesNotContain(BASE + "/feeds/world.rss");
    }

    @Test
    void aBurstIsToldOnceForEachFeed() {
        ConfigurableApplicationContext service = start(hub.url());
        for (int i = 0; i < 100; i++) {
            publish(service, "n" + i, "World");
        }
        told("/feeds/world.rss", "/feeds/latest.atom");
        emptied(service);
        assertThat(hub.topics()).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensWhileAHubIsToldIsToldAsWell() {
        ConfigurableApplicationContext service = start(hub.url());
        String topic = BASE + "/feeds/world.rss";
        hub.does(heard -> {
            if (heard.equals(topic) && Collections.frequency(hub.topics(), topic) == 1) {
                publish(service, "second", "World");
            }
        });
        publish(service, "first", "World");
        told("/feeds/world.rss");
        await(() -> {
            clock.move(Duration.ofMillis(100));
            return number(service, "select count(*) from hub_ping") == 0;
        });
        assertThat(Collections.frequency(hub.topics(), topic)).isEqualTo(2);
    }

    @Test
    void aHubThatWasDownIsToldAfterTheServiceStartedAnew(CapturedOutput output) throws IOException {
        hub.close();
        ConfigurableApplicationContext service = start(hub.url());
        publish(service, "bridge", "World");
        clock.move(SOON);
        await(() -> number(service, "select min(tries) from hub_ping") > 0);
        assertThat(output.toString().lines().filter(line -> line.contains("could not be told"))).hasSize(1)
                .first().asString().contains(hub.url());
        service.close();

        try (FakeHub back = new FakeHub(hub.port())) {
            ConfigurableApplicationContext again = start(hub.url());
            clock.move(Duration.ofHours(1));
            emptied(again);
            assertThat(back.topics()).contains(BASE + "/feeds/world.rss", BASE + "/feeds/latest.atom").doesNotHaveDuplicates();
        }
    }

    @Test
    void aHubThatNeverAnswersHoldsUpNeitherTheNewsroomNorTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        hub.does(topic -> wait(never));
        ConfigurableApplicationContext service = start(hub.url());
        publish(service, "bridge", "World");
        clock.move(SOON);
        await(() -> !hub.bodies().isEmpty());
        publish(service, "second", "World");
        assertThat(new Browser(port(service)).get("/feeds/world.rss").text()).contains("Headline of second");
        service.close();
        assertThat(hub.bodies()).as("it was still at the first").hasSize(1);

        never.countDown();
        hub.forget();
        ConfigurableApplicationContext again = start(hub.url());
        assertThat(number(again, "select max(tries) from hub_ping")).as("what was cut off did not fail").isZero();
        clock.move(SOON);
        emptied(again);
        assertThat(hub.topics()).contains(BASE + "/feeds/world.rss", BASE + "/feeds/latest.atom");
    }

    @Test
    void aHubIsTriedForADayAndSentNowhereElse(CapturedOutput output) {
        hub.answers(307);
        ConfigurableApplicationContext service = start(hub.url());
        publish(service, "bridge", "World");
        clock.move(SOON);
        await(() -> number(service, "select min(tries) from hub_ping") == 1);
        assertThat(hub.requests()).allSatisfy(request -> assertThat(request).startsWith("POST / "));

        clock.move(Duration.ofHours(7));
        await(() -> number(service, "select min(tries) from hub_ping") == 2);
        clock.move(Duration.ofHours(18));
        emptied(service);
        assertThat(output.toString().lines().filter(line -> line.contains("given up"))).hasSize(1);
    }

    @Test
    void oneHubThatIsAwayIsAskedOnceAndHoldsUpNoOther() {
        FakeHub other = FakeHub.open();
        try (other) {
            hub.answers(503);
            ConfigurableApplicationContext service = start(hub.url() + ", " + other.url());
            publish(service, "bridge", "World");
            clock.move(SOON);
            await(() -> number(service, "select count(*) from hub_ping where tries = 0") == 0);
            assertThat(hub.bodies()).hasSize(1);
            assertThat(other.topics()).contains(BASE + "/feeds/world.rss", BASE + "/feeds/latest.atom");

            clock.move(Duration.ofHours(1));
            hub.answers(202);
            emptied(service);
            assertThat(hub.topics()).contains(BASE + "/feeds/world.rss", BASE + "/feeds/latest.atom");
        }
    }

    @Test
    void twoInstancesOnOnePostgresTellOnce() throws SQLException {
        String[] shared = {"--colophon.db=" + Postgres.url(), "--colophon.base-url=" + BASE,
            "--colophon.hubs=" + hub.url()};
        ConfigurableApplicationContext one = run(shared);
        ConfigurableApplicationContext two = run(shared);
        hub.does(topic -> wait(new CountDownLatch(1), 30));
        publish(one, "bridge", "World");
        publish(two, "second", "Sport");
        told("/feeds/world.rss", "/feeds/sport.rss", "/feeds/latest.atom");
        emptied(one);
        assertThat(hub.topics()).doesNotHaveDuplicates();
        running.reversed().forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void anArchiveThatChangesIsNoNews() {
        ConfigurableApplicationContext service = start(hub.url());
        Filed oldest = publish(service, "oldest", "World");
        for (int i = 0; i < 50; i++) {
            publish(service, "n" + i, "World");
        }
        told("/feeds/world.rss");
        emptied(service);

        hub.forget();
        articles(service).take("oldest", oldest.revision(), new Step.Withdraw("It was not true.", "The editors"), "ann");
        publish(service, "after", "Sport");
        told("/feeds/sport.rss");
        emptied(service);
        assertThat(hub.topics()).doesNotContain(BASE + "/feeds/world.rss");
    }

    @Test
    void withoutHubsNothingIsWrittenAndNothingRuns() {
        ConfigurableApplicationContext service = run();
        publish(service, "bridge", "World");
        assertThat(number(service, "select count(*) from hub_ping")).isZero();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).noneMatch(name -> name.startsWith("hub-"));
    }

    @Test
    void withoutAnAddressOfItsOwnOrOfTheHubItDoesNotStart() {
        assertThatThrownBy(() -> run("--colophon.hubs=" + hub.url())).rootCause().hasMessageContaining("colophon.base-url");
        assertThatThrownBy(() -> run("--colophon.hubs=" + hub.url(), "--colophon.base-url=news.example"))
                .rootCause().hasMessageContaining("colophon.base-url").hasMessageContaining("“news.example”");
        assertThatThrownBy(() -> run("--colophon.hubs=hub.example", "--colophon.base-url=" + BASE))
                .rootCause().hasMessageContaining("colophon.hubs: “hub.example” is not the address of a hub");
    }

    private ConfigurableApplicationContext start(String hubs) {
        return run("--colophon.hubs=" + hubs, "--colophon.base-url=" + BASE);
    }

    private ConfigurableApplicationContext run(String... settings) {
        ConfigurableApplicationContext service = new SpringApplicationBuilder(Service.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock))
                .run(Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1", "--colophon.data=" + data),
                        Stream.of(settings)).toArray(String[]::new));
        running.add(service);
        return service;
    }

    /** Moves the clock until the hub was told of all these. */
    private void told(String... paths) {
        clock.move(SOON);
        List<String> topics = Stream.of(paths).map(path -> BASE + path).toList();
        await(() -> hub.topics().containsAll(topics));
    }

    private static void emptied(ConfigurableApplicationContext service) {
        await(() -> number(service, "select count(*) from hub_ping") == 0);
    }

    private static void await(BooleanSupplier met) {
        while (!met.getAsBoolean()) {
            wait(new CountDownLatch(1), 20);
        }
    }

    private static void wait(CountDownLatch latch) {
        wait(latch, Long.MAX_VALUE);
    }

    private static void wait(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(ConfigurableApplicationContext service, String sql) {
        return service.getBean(JdbcClient.class).sql(sql).query(Long.class).optional().orElse(0L);
    }

    private static Articles articles(ConfigurableApplicationContext service) {
        return service.getBean(Articles.class);
    }

    private static int port(ConfigurableApplicationContext service) {
        return ((WebServerApplicationContext) service).getWebServer().getPort();
    }

    private static Filed publish(ConfigurableApplicationContext service, String slug, String section) {
        return Newsroom.publish(articles(service), draft(slug, section).article());
    }

    private static ArticleDraft draft(String slug, String section) {
        return new ArticleDraft().id(slug).slug(slug).headline("Headline of " + slug).byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse("2026-01-01"))
                .canonicalUrl(URI.create("https://paper.example/" + slug)).section(section)
                .add(new Block.Paragraph(List.of(Inline.words("Words."))));
    }
}
