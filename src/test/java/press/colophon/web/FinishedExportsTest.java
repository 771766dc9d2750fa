package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.template.Templates;

@Timeout(20)
class FinishedExportsTest {

    private static final Format SLOW = new Format("slow", "Slow", "text/plain", "slow");
    private static final Format FAST = new Format("fast", "Fast", "text/plain", "fast");

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private FinishedExports finished;

    @BeforeEach
    void open(@TempDir Path newsroom) throws IOException {
        finished = kept(newsroom, 1 << 20);
    }

    private FinishedExports kept(Path newsroom, long bytes) throws IOException {
        return new FinishedExports(new Exports(List.of(new Blank(SLOW), new Blank(FAST))), new Templates(newsroom), bytes);
    }

    @AfterEach
    void close() {
        gate.countDown();
        finished.destroy();
    }

    @Test
    void howeverManyAskItIsMadeOnce() {
        List<CompletableFuture<Export>> asked = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            asked.add(finished.start(edition("one"), SLOW, finished.stamp()));
        }
        gate.countDown();

        assertThat(asked).allSatisfy(export -> assertThat(export.join()).isSameAs(asked.getFirst().join()));
        assertThat(made).hasValue(1);
        
    }

    @Test
    void whatIsFinishedIsKeptUntilATemplateChanges(@TempDir Path folder) throws Exception {
        FinishedExports watching = kept(folder, 1 << 20);
        try {
            Export first = watching.get(edition("one"), FAST);
            Export again = watching.get(edition("one"), FAST);
            Files.writeString(folder.resolve("new.ftlh"), "edited");

            assertThat(again).isSameAs(first);
            assertThat(watching.get(edition("one"), FAST)).isNotSameAs(first);
        } finally {
            watching.destroy();
        }
    }

    @Test
    void anotherVersionIsMadeAnew() {
        finished.get(edition("one"), FAST);
        finished.get(edition("two"), FAST);

        assertThat(made).hasValue(2);
    }

    @Test
    void pastTheQueueItSaysThatItIsBusyAndOtherFormatsAreNot() {
        int room = Runtime.getRuntime().availableProcessors() + FinishedExports.QUEUE;
        for (int i = 0; i < room; i++) {
            finished.start(edition("number " + i), SLOW, finished.stamp());
        }

        assertThatExceptionOfType(Busy.class).isThrownBy(() -> finished.start(edition("one more"), SLOW, finished.stamp()));
        assertThat(finished.get(edition("one more"), FAST).bytes()).isNotEmpty();
        assertThat(finished.start(edition("number 0"), SLOW, finished.stamp())).isNotDone();

        gate.countDown();
        assertThat(finished.get(edition("number 0"), SLOW).bytes()).isNotEmpty();
    }

    @Test
    void whatDoesNotFitIsNotKept(@TempDir Path newsroom) throws Exception {
        FinishedExports small = kept(newsroom, 1);
        try {
            small.get(edition("one"), FAST);
            TimeUnit.MILLISECONDS.sleep(200);
            small.get(edition("one"), FAST);
        } finally {
            small.destroy();
        }

        assertThat(made).hasValue(2);
    }

    private static Edition edition(String headline) {
        return Edition.of(new ArticleDraft().headline(headline).byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://paper.example/a")).article(), Photos.NONE);
    }

    /** Writes a file without credits; the slow format waits at the gate. */
    private final class Blank implements Exporter {

        private final Format format;

        private Blank(Format format) {
            this.format = format;
        }

        @Override
        public Format format() {
            return format;
        }

        @Override
        public Set<Place> places(Term term) {
            return Set.of();
        }

        @Override
        public void write(Edition edition, OutputStream out) throws IOException {
            if (format.equals(SLOW)) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            made.incrementAndGet();
            out.write(edition.articles().getFirst().headline().getBytes());
        }

        @Override
        public Credits readBack(InputStream export) {
            return new Credits();
        }
    }
}
