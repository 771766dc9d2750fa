package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.context.annotation.Bean;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Credits;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;

/** A run on one format that takes its time. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = {Service.class, BusyTest.Slow.class}, properties = "server.address=127.0.0.1",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(60)
class BusyTest {

    private static final CountDownLatch GATE = new CountDownLatch(1);
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    @LocalServerPort
    private int port;
    @Autowired
    private Articles articles;

    @AfterAll
    static void open() {
        GATE.countDown();
    }

    @Test
    void aRunOnOneFormatIsTurnedAwayAndTheOthersStayFast() throws InterruptedException {
        int room = Runtime.getRuntime().availableProcessors() + FinishedExports.QUEUE;
        int tooMany = 3;
        Browser browser = new Browser(port);
        List<CompletableFuture<Browser.Answer>> run = IntStream.range(0, room + tooMany).mapToObj(i -> {
            Newsroom.publish(articles, article("number-" + i));
            return CompletableFuture.supplyAsync(() -> browser.get("/articles/number-" + i + ".slow"), VIRTUAL);
        }).toList();
        while (run.stream().filter(CompletableFuture::isDone).count() < tooMany) {
            Thread.sleep(20);
        }

        assertThat(run).filteredOn(CompletableFuture::isDone).hasSize(tooMany).allSatisfy(turnedAway -> {
            assertThat(turnedAway.join().status()).isEqualTo(503);
            assertThat(turnedAway.join().header("Retry-After")).isEqualTo("5");
            assertThat(turnedAway.join().header("Content-Type")).isEqualTo("application/problem+json");
        });
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(browser.get("/actuator/health").status()).isEqualTo(200);
            assertThat(browser.get("/feeds/latest.json").status()).isEqualTo(200);
        });
        assertThat(browser.get("/").page().select(".lead .proof").text()).contains("proven so far in");

        GATE.countDown();
        assertThat(run).filteredOn(answer -> answer.join().status() == 200).hasSize(room);
    }

    private static Article article(String slug) {
        return new ArticleDraft().slug(slug).headline(slug).byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse("2026-01-01"))
                .canonicalUrl(URI.create("https://paper.example/" + slug))
                .add(new Block.Paragraph(List.of(Inline.words("Words.")))).article();
    }

    @TestConfiguration
    static class Slow {

        @Bean
        Exporter slow() {
            return new Exporter() {
                @Override
                public Format format() {
                    return new Format("slow", "Slow", "text/x-slow", "slow");
                }

                @Override
                public Set<Place> places(Term term) {
                    return Set.of();
                }

                @Override
                public void write(Edition edition, OutputStream out) throws IOException {
                    try {
                        GATE.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }

                @Override
                public Credits readBack(InputStream export) {
                    return new Credits();
                }
            };
        }
    }
}
