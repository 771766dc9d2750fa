package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Term;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.Unprintable;
import press.colophon.export.template.Templates;
import press.colophon.store.Shelf;

@Timeout(20)
class FinishedExportsTest {

    private static final Format SLOW = new Format("slow", "Slow", "text/plain", "slow");
    private static final Format FAST = new Format("fast", "Fast", "text/plain", "fast");

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> pictures = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path newsroom;
    @TempDir
    private Path data;
    private FinishedExports finished;

    @BeforeEach
    void open() throws IOException {
        finished = kept(newsroom, 1 << 20);
    }

    private FinishedExports kept(Path newsroom, long bytes) throws IOException {
        Exports exports = new Exports(List.of(new Blank(SLOW), new Blank(FAST)));
        return new FinishedExports(exports, new Templates(newsroom), new ShelvedExports(exports, new Shelf(data)), bytes);
    }

    /** Ends the program and starts it again. */
    private void restart() throws Exception {
        finished.destroy();
        finished = kept(newsroom, 1 << 20);
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @AfterEach
    void close() throws InterruptedException {
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
    void whoHasPatienceAsksAgainWhereTooManyWaitAndHasItMadeOnce() {
        int room = Runtime.getRuntime().availableProcessors() + FinishedExports.QUEUE;
        for (int i = 0; i < room; i++) {
            finished.start(edition("number " + i), SLOW, finished.stamp());
        }
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(gate::countDown);

        assertThatNoException().isThrownBy(() -> assertThat(new Outcomes(finished)
                .once(edition("one more"), List.of(SLOW, FAST), Duration.ofSeconds(15))).hasSize(2)
                .allMatch(Outcome.Proven.class::isInstance));
        assertThat(made).hasValue(room + 2);
    }

    @Test
    void whatDoesNotFitIsNotKept(@TempDir Path newsroom) throws Exception {
        FinishedExports small = kept(newsroom, 1);
        try {
            small.get(feed("one"), FAST);
            TimeUnit.MILLISECONDS.sleep(200);
            small.get(feed("one"), FAST);
        } finally {
            small.destroy();
        }

        assertThat(made).hasValue(2);
    }

    @Test
    void theFilesOfAnArticleOutliveTheProgram() throws Exception {
        Export first = finished.get(edition("one"), FAST);
        restart();
        Export again = finished.get(edition("one"), FAST);

        assertThat(made).hasValue(1);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(again.sha256()).isEqualTo(first.sha256());
        assertThat(onDisk()).singleElement().asString().contains("/exports/").endsWith(".fast");
    }

    @Test
    void whatChangesAtTheNextStartIsMadeAnewAndTheOldFileIsGone() throws Exception {
        finished.get(edition("one"), FAST);
        Files.writeString(newsroom.resolve("edited.ftlh"), "edited");
        restart();
        finished.get(edition("one"), FAST);
        assertThat(made).hasValue(2);
        assertThat(onDisk()).hasSize(1);

        finished.get(edition("one, corrected"), FAST);
        assertThat(made).hasValue(3);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void readersAndPartnersHaveFilesOfTheirOwn() throws Exception {
        finished.get(edition("one"), FAST);
        finished.get(edition("one").forPartners(), FAST);
        restart();
        finished.get(edition("one"), FAST);
        finished.get(edition("one").forPartners(), FAST);

        assertThat(made).hasValue(2);
        assertThat(onDisk()).hasSize(2);
    }

    @Test
    void aFeedIsKeptInMemoryOnly() throws IOException {
        finished.get(feed("one"), FAST);
        finished.get(feed("one"), FAST);

        assertThat(made).hasValue(1);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void aDamagedFileIsMadeAgain() throws Exception {
        finished.get(edition("one"), FAST);
        Files.writeString(onDisk().getFirst(), "on");
        restart();

        assertThat(finished.get(edition("one"), FAST).bytes()).asString().isEqualTo("one");
        assertThat(made).hasValue(2);
    }

    @Test
    void aKeptFileInWhichNoCreditCanBeFoundIsMadeAgain() throws Exception {
        finished.get(edition("one"), FAST);
        restart();
        unreadable.add("one");

        assertThat(finished.get(edition("one"), FAST).bytes()).asString().isEqualTo("one");
        assertThat(made).hasValue(2);
    }

    @Test
    void aPictureThatComesInOrGoesChangesTheFile() {
        String id = "a".repeat(64);
        finished.get(pictured(id), FAST);
        pictures.add(id);
        assertThat(finished.get(pictured(id), FAST).bytes()).asString().isEqualTo("pictured, with its picture");
        assertThat(finished.get(pictured(id).forPartners(), FAST).bytes()).asString().isEqualTo("pictured");

        pictures.clear();
        assertThat(finished.get(pictured(id), FAST).bytes()).asString().isEqualTo("pictured");
    }

    @Test
    void aPictureThatComesInWhileTheFileIsMadeIsNotInIt() {
        String id = "a".repeat(64);
        CompletableFuture<Export> without = finished.start(pictured(id), SLOW, finished.stamp());
        pictures.add(id);
        gate.countDown();

        assertThat(without.join().bytes()).asString().isEqualTo("pictured");
        assertThat(finished.get(pictured(id), SLOW).bytes()).asString().isEqualTo("pictured, with its picture");
    }

    @Test
    void aRefusalIsRememberedUntilATemplateIsEdited() throws IOException {
        refused.add("one");
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(Unprintable.class).isThrownBy(() -> finished.get(edition("one"), FAST));
        }
        assertThat(made).hasValue(1);
        assertThat(finished.get(edition("two"), FAST).bytes()).isNotEmpty();

        refused.clear();
        Files.writeString(newsroom.resolve("mended.ftlh"), "mended");
        assertThat(finished.get(edition("one"), FAST).bytes()).asString().isEqualTo("one");
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void whatWasMadeWhileATemplateWasEditedIsKeptNowhere() throws IOException {
        CompletableFuture<Export> asked = finished.start(edition("one"), SLOW, finished.stamp());
        Path edited = Files.writeString(newsroom.resolve("edited.ftlh"), "edited");
        gate.countDown();
        asked.join();
        assertThat(onDisk()).isEmpty();

        Files.delete(edited);
        assertThat(finished.get(edition("one"), SLOW)).isNotSameAs(asked.join());
        assertThat(made).hasValue(2);
    }

    private static ArticleDraft draft(String headline) {
        return new ArticleDraft().headline(headline).byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://paper.example/a"));
    }

    private static Edition edition(String headline) {
        return Edition.of(draft(headline).id("one").article(), Photos.NONE);
    }

    private static Edition feed(String headline) {
        Edition one = edition(headline);
        return new Edition(one.title(), one.home(), Optional.of(URI.create("https://paper.example/feed")), one.articles(),
                one.photos());
    }

    private Edition pictured(String id) {
        return Edition.of(draft("pictured").add(new Block.Figure(new Photo(Optional.of(id), Optional.empty(),
                Optional.empty(), "Credit", Optional.empty(), Optional.empty(), Optional.empty(),
                Photo.Syndication.DENIED))).article(), photos);
    }

    private final Photos photos = sha256 -> pictures.contains(sha256) ? Optional.of(new byte[1]) : Optional.empty();

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
        public Audience audience() {
            return Audience.READERS;
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
            Article article = edition.articles().getFirst();
            if (refused.contains(article.headline())) {
                throw new Unprintable("it is refused");
            }
            boolean pictured = article.photos().stream().anyMatch(photo -> edition.picture(photo).isPresent());
            out.write((article.headline() + (pictured ? ", with its picture" : "")).getBytes());
        }

        /** What is unreadable is so once. */
        @Override
        public Credits readBack(InputStream export) throws IOException {
            if (unreadable.remove(new String(export.readAllBytes()))) {
                throw new IOException("unreadable");
            }
            return new Credits();
        }
    }
}
