package press.colophon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Block;
import press.colophon.article.Photo;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;

/** A photo that may not be passed on: the story, the caption and the credit are everywhere, the picture is not. */
class DeniedPhotoTest {

    private static final Pictures DRAWN = new Pictures();
    private static final String ID = DRAWN.draw("jpg", 300, 200);
    private static final Edition FOR_READERS = edition(ID, Photo.Syndication.DENIED);

    /** The end of the file, which no format changes when it gives the picture its credits. */
    private static final byte[] PICTURE = end(DRAWN.find(ID).orElseThrow());

    static Stream<String> everyFormat() {
        return Formats.all().stream().map(exporter -> exporter.format().name());
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void whoPassesItOnGetsCaptionAndCreditAndALineInPlaceOfThePicture(String format) throws IOException {
        byte[] file = file(format, FOR_READERS.forPartners());

        assertThat(shows(file)).isFalse();
        assertThat(words(format, file)).contains("Held", "Held caption", "Held credit", "Held photographer")
                .contains(format.equals("json") ? "\"syndication\" : \"denied\"" : Audience.WITHHELD);
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void aPhotoThatMayBePassedOnSaysNothingOfIt(String format) throws IOException {
        byte[] file = file(format, edition(ID, Photo.Syndication.ALLOWED).forPartners());

        assertThat(words(format, file)).doesNotContain(Audience.WITHHELD).doesNotContain("syndication");
    }

    @Test
    void readersSeeItInTheFilesThatTheHouseMakesForThemAndInNoOther() throws IOException {
        Set<String> showing = new TreeSet<>();
        for (Exporter exporter : Formats.all()) {
            if (shows(file(exporter.format().name(), FOR_READERS))) {
                showing.add(exporter.format().name());
            }
        }
        assertThat(showing).containsExactly("html", "pdf");
    }

    @Test
    void aFeedTellsMachinesTooThatItMayNotBeShared() throws IOException {
        for (String feed : List.of("rss", "atom")) {
            assertThat(words(feed, file(feed, FOR_READERS)))
                    .containsOnlyOnce("<media:restriction type=\"sharing\" relationship=\"deny\"");
        }
        assertThat(words("jsonfeed", file("jsonfeed", FOR_READERS))).containsOnlyOnce("\"syndication\" : \"denied\"");
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void withoutBytesTheLineIsTheSame(String format) throws IOException {
        assertThat(file(format, edition("e".repeat(64), Photo.Syndication.DENIED).forPartners()))
                .isEqualTo(file(format, edition("e".repeat(64), Photo.Syndication.DENIED)));
    }

    private static Edition edition(String id, Photo.Syndication syndication) {
        Photo known = Draft.photo(Optional.of(id), "Held");
        Photo photo = new Photo(known.id(), known.alt(), known.caption(), known.creditLine(), known.creator(),
                known.source(), known.copyright(), syndication);
        return Edition.of(Draft.smallest().add(new Block.Figure(photo)).article(), DRAWN);
    }

    private static byte[] file(String format, Edition edition) {
        return Formats.EXPORTS.export(edition, Formats.named(format).format()).bytes();
    }

    private static String words(String format, byte[] file) throws IOException {
        if (!format.equals("pdf")) {
            return new String(file, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Whether the picture is in a file, as it is or in Base64, at whichever of the three places in a group of four. */
    private static boolean shows(byte[] file) {
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        return latin.contains(new String(PICTURE, StandardCharsets.ISO_8859_1)) || IntStream.range(0, 3)
                .mapToObj(from -> Base64.getEncoder().encodeToString(Arrays.copyOfRange(PICTURE, from, from + 60)))
                .anyMatch(latin::contains);
    }

    private static byte[] end(byte[] file) {
        return Arrays.copyOfRange(file, file.length - 64, file.length);
    }
}
