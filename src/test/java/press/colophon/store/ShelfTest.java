package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ShelfTest {

    private static final Shelf.Place PDF = new Shelf.Place("A1", 2, "pdf", "pdf");
    private static final Shelf.Place FOR_PARTNERS = new Shelf.Place("A1", 2, "pdf-partners", "pdf");
    private static final String KEY = "a".repeat(32);
    private static final String EDITED = "b".repeat(32);
    private static final byte[] BYTES = "The file.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(data);
    }

    @Test
    void whatIsKeptIsFoundAlsoAfterTheNextStart() {
        shelf.keep(PDF, KEY, BYTES);

        assertThat(shelf.find(PDF, KEY)).hasValue(BYTES);
        assertThat(new Shelf(data).find(PDF, KEY)).hasValue(BYTES);
    }

    @Test
    void theNameOfAFileSaysWhatItIsAndNothingElseIsLeftBehind() throws IOException {
        shelf.keep(PDF, KEY, BYTES);

        assertThat(files()).singleElement().asString()
                .matches("exports/A1/2/pdf-a{32}\\.[0-9a-f]{64}\\.pdf");
    }

    @Test
    void anotherKeyArticleVersionOrKindIsNotFound() {
        shelf.keep(PDF, KEY, BYTES);

        assertThat(shelf.find(PDF, EDITED)).isEmpty();
        assertThat(shelf.find(FOR_PARTNERS, KEY)).isEmpty();
        assertThat(shelf.find(new Shelf.Place("A1", 1, "pdf", "pdf"), KEY)).isEmpty();
        assertThat(shelf.find(new Shelf.Place("A2", 2, "pdf", "pdf"), KEY)).isEmpty();
    }

    @Test
    void aFileTakesThePlaceOfTheOneBeforeItAndOfNoOther() throws IOException {
        Shelf.Place html = new Shelf.Place("A1", 2, "html", "html");
        Shelf.Place before = new Shelf.Place("A1", 1, "pdf", "pdf");
        Stream.of(PDF, FOR_PARTNERS, html, before).forEach(place -> shelf.keep(place, KEY, BYTES));

        shelf.keep(PDF, EDITED, "Another.".getBytes(StandardCharsets.UTF_8));

        assertThat(shelf.find(PDF, KEY)).isEmpty();
        assertThat(shelf.find(PDF, EDITED)).isPresent();
        assertThat(Stream.of(FOR_PARTNERS, html, before)).allMatch(place -> shelf.find(place, KEY).isPresent());
        assertThat(files()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The fils.", "The fil", "The file..", ""})
    void aDamagedFileCountsAsLostIsRemovedAndCanBeKeptAgain(String damaged, CapturedOutput log) throws IOException {
        shelf.keep(PDF, KEY, BYTES);
        Path file = data.resolve(files().getFirst());
        Files.writeString(file, damaged);

        assertThat(shelf.find(PDF, KEY)).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(log).containsOnlyOnce("is damaged; it is made again");

        shelf.keep(PDF, KEY, BYTES);
        assertThat(shelf.find(PDF, KEY)).hasValue(BYTES);
    }

    @Test
    void whatAKilledProgramLeftUnfinishedIsTidiedAwayAndNothingElse() throws IOException {
        shelf.keep(PDF, KEY, BYTES);
        Files.write(data.resolve("exports/.unfinished/0"), BYTES);

        new Shelf(data).tidy();

        assertThat(files()).hasSize(1);
        assertThat(shelf.find(PDF, KEY)).isPresent();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnceAndTriedAgain(CapturedOutput log) throws IOException {
        Path inTheWay = Files.writeString(data.resolve("exports"), "no folder");

        shelf.keep(PDF, KEY, BYTES);
        shelf.keep(FOR_PARTNERS, KEY, BYTES);
        assertThat(shelf.find(PDF, KEY)).isEmpty();
        assertThat(log).containsOnlyOnce("cannot be kept");

        Files.delete(inTheWay);
        shelf.keep(PDF, KEY, BYTES);
        assertThat(shelf.find(PDF, KEY)).hasValue(BYTES);
        assertThat(log).containsOnlyOnce("kept in " + data.resolve("exports") + " again");
    }

    @Test
    void whoIsToldToStopStillWritesWholeFiles() {
        Thread.currentThread().interrupt();
        try {
            shelf.keep(PDF, KEY, BYTES);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(shelf.find(PDF, KEY)).hasValue(BYTES);
    }

    @Test
    void aCheckCountsTheFilesNamesTheDamagedAndChangesNothing() throws IOException {
        assertThat(shelf.check()).isEqualTo(new Shelf.Report(0, 0, List.of()));
        shelf.keep(PDF, KEY, BYTES);
        Path damaged = data.resolve(files().getFirst());
        shelf.keep(FOR_PARTNERS, KEY, BYTES);
        Files.writeString(data.resolve("exports/A1/notes.txt"), "not ours");
        assertThat(shelf.check()).isEqualTo(new Shelf.Report(2, 18, List.of()));

        Files.writeString(damaged, "The fil");

        assertThat(shelf.check()).isEqualTo(new Shelf.Report(2, 16, List.of(damaged)));
        assertThat(damaged).hasContent("The fil");
    }

    @Test
    void anExtensionMayHaveADotWithin() throws IOException {
        Shelf.Place feed = new Shelf.Place("A1", 2, "jsonfeed", "feed.json");
        Shelf.Place json = new Shelf.Place("A1", 2, "json", "json");
        Stream.of(feed, json).forEach(place -> shelf.keep(place, KEY, BYTES));

        assertThat(Stream.of(feed, json)).allMatch(place -> new Shelf(data).find(place, KEY).isPresent());
        assertThat(shelf.check()).isEqualTo(new Shelf.Report(2, 18, List.of()));
        assertThat(Stream.of("feed..json", ".json", "json.")).allSatisfy(extension ->
                assertThatIllegalArgumentException().isThrownBy(() -> new Shelf.Place("A1", 2, "jsonfeed", extension)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "../up", "a/b", "a\\b", "/root", ".hidden", "a\0b"})
    void noPlaceIsOutsideTheShelf(String article) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shelf.Place(article, 1, "pdf", "pdf"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shelf.Place("A1", 1, article, "pdf"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shelf.Place("A1", 1, "pdf", article));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).map(file -> data.relativize(file).toString()).sorted().toList();
        }
    }
}
