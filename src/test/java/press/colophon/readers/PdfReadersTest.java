package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.article.Article;
import press.colophon.article.Term;

class PdfReadersTest {

    static Stream<Written> files() {
        return Written.all("pdf");
    }

    /** PDF/A-3a and PDF/UA-1. */
    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void veraPdfFindsNothingWrong(String flavour) {
        Tool veraPdf = veraPdf();

        String[] files = files().map(written -> written.file().toString()).toArray(String[]::new);
        String report = veraPdf.run(arguments(flavour, files)).out();

        assertThat(report.lines()).hasSize(files.length).allMatch(line -> line.startsWith("PASS "), "is a PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void veraPdfFindsWhatIsWrong(String flavour) throws IOException {
        Tool veraPdf = veraPdf();
        Path broken = Path.of("target", "readers", "broken.pdf");
        try (PDDocument document = Loader.loadPDF(Written.sample("pdf").file().toFile())) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
            document.save(broken.toFile());
        }

        assertThat(veraPdf.run(arguments(flavour, broken.toString())).out()).startsWith("FAIL ");
    }

    @ParameterizedTest
    @MethodSource("files")
    void qpdfFindsNothingWrong(Written written) {
        assertThat(Tool.named("qpdf").run("--check", written.file().toString()).wellDone())
                .contains("No syntax or stream encoding errors found");
    }

    @ParameterizedTest
    @MethodSource("files")
    void pdftotextReadsEveryCredit(Written written) {
        String text = Tool.named("pdftotext").run(written.file().toString(), "-").wellDone();

        written.assertCreditsIn(text, line -> line.credit().term() != Term.LANGUAGE && !bothDirections(line.text()));
    }

    /** Of a line in two directions, pdftotext guesses the order. */
    private static boolean bothDirections(String text) {
        return text.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    @Test
    void pdftotextFindsTheSourcesOfAPageInItsFooter() {
        Tool pdftotext = Tool.named("pdftotext");
        Written pages = files().filter(written -> written.name().equals("many pages")).findFirst().orElseThrow();
        Article article = pages.edition().articles().getFirst();

        String[] sheets = pdftotext.run(pages.file().toString(), "-").wellDone().split("\f");

        assertThat(sheets).hasSizeGreaterThan(5).allSatisfy(sheet -> assertThat(Written.letters(sheet))
                .contains(Written.letters(article.publisher().name()), Written.letters(article.byline().getFirst().name()),
                        Written.letters(article.canonicalUrl().toString())));
    }

    @Test
    void pdfdetachTakesOutTheArticleItself() throws IOException {
        Tool pdfdetach = Tool.named("pdfdetach");
        Path json = Path.of("target", "readers", "detached.json");

        pdfdetach.run("-save", "1", "-o", json.toString(), Written.sample("pdf").file().toString()).wellDone();

        assertThat(json).hasSameBinaryContentAs(Written.sample("json").file());
    }

    @ParameterizedTest
    @MethodSource("files")
    void exiftoolReadsTheCreditsOfTheFile(Written written) {
        Tool exiftool = Tool.named("exiftool");
        if (written.edition().articles().size() > 1) {
            return;
        }
        String metadata = exiftool.run("-XMP:all", "-a", "-G1", "-sep", "\n", "-j", "-b", written.file().toString()).wellDone();

        written.assertCreditsIn(unescaped(metadata), line -> switch (line.credit().term()) {
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, CANONICAL_URL, LANGUAGE, COPYRIGHT_NOTICE, USAGE_TERMS -> true;
            case PUBLISHED, MODIFIED, RIGHTS_HOLDER, LICENSE, LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR,
                 PHOTO_SOURCE, PHOTO_COPYRIGHT -> false;
        });
    }

    private static String unescaped(String json) {
        return JsonParser.parseString(json).getAsJsonArray().get(0).getAsJsonObject().entrySet().stream()
                .map(entry -> entry.getValue().getAsString()).reduce("", (all, one) -> all + "\n" + one);
    }

    private static Tool veraPdf() {
        return Tool.java("target/validators/greenfield-apps.jar", "org.verapdf.apps.GreenfieldCliWrapper");
    }

    private static String[] arguments(String flavour, String... files) {
        return Stream.concat(Stream.of("--flavour", flavour, "--format", "text"), Stream.of(files)).toArray(String[]::new);
    }
}
