package press.colophon.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.colophon.export.pdf.Changed.changed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Credits;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.article.Term;
import press.colophon.export.CreditLost;
import press.colophon.export.Edition;
import press.colophon.export.Exports;
import press.colophon.export.Proof;
import press.colophon.export.Unprintable;
import press.colophon.export.template.Templates;
import press.colophon.fixture.Colophons;

class PdfTest {

    private static final String WORDS = "The committee met on Tuesday in the old assembly hall to consider the official "
            + "statement on fishing tariffs, after the first draft was returned with forty-two amendments. ";
    private static final PdfExporter PDF = exporter();
    private static final Exports EXPORTS = new Exports(List.of(PDF));

    private static PdfExporter exporter() {
        try {
            return new PdfExporter(new Templates(Path.of("templates")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ArticleDraft draft(String headline) {
        return new ArticleDraft().headline(headline).language("en").byline(List.of(Author.named("Anna Gehler")))
                .publisher(new Publisher("The Paper", Optional.empty()))
                .publishedAt(new Moment.Day(LocalDate.of(2024, 2, 29)))
                .canonicalUrl(URI.create("https://example.org/" + Integer.toHexString(headline.hashCode())));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(Inline.words(text)));
    }

    private static byte[] written(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(edition, out);
        return out.toByteArray();
    }

    private static byte[] written(Article article) throws IOException {
        return written(Edition.of(article, Photos.NONE));
    }

    private static Proof proof(Article article) {
        return EXPORTS.export(Edition.of(article, Photos.NONE), PDF.format()).proof();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyCreditOfTheSampleIsSeenInTheMetadataInTheFooterAndInTheEmbeddedArticle() {
        Proof proof = proof(Colophons.sample());
        assertThat(proof.holds()).isTrue();
        assertThat(proof.lines()).filteredOn(line -> line.credit().term() == Term.BYLINE)
                .allSatisfy(line -> assertThat(line.found())
                        .contains(Place.SEEN, Place.METADATA, Place.FOOTER, Place.EMBEDDED));
    }

    @Test
    void aNameCountsOnlyInTheLineItBelongsTo(@TempDir Path newsroom) throws IOException {
        Article article = draft("One Name for All").byline(List.of(Author.named("AFP")))
                .source(new Source("AFP", Optional.empty())).publisher(new Publisher("AFP", Optional.empty()))
                .summary("By AFP. Source: AFP. Updated February 29, 2024.")
                .modifiedAt(new Moment.Day(LocalDate.of(2024, 2, 29)))
                .corrections(List.of(new Correction(Optional.empty(), "AFP"))).article();
        assertThat(proof(article).holds()).isTrue();
        String template = Files.readString(Path.of("templates/pdf/article.ftlh"));
        Path edited = Files.createDirectories(newsroom.resolve("pdf")).resolve("article.ftlh");
        Exports exports = new Exports(List.of(new PdfExporter(new Templates(newsroom))));
        Map.of(Term.PUBLISHER, "<p class=\"masthead.*</p>", Term.BYLINE, "<p class=\"by\".*</p>",
                Term.SOURCE, "<span class=\"credit-source\">.*?</span>",
                Term.MODIFIED, "<span class=\"credit-modified date\">.*?</span>",
                Term.CORRECTION, "<p class=\"credit-correction\">.*</p>").forEach((term, line) -> {
                    write(edited, template.replaceFirst(line, ""));
                    assertThatThrownBy(() -> exports.export(Edition.of(article, Photos.NONE), PDF.format()))
                            .as(term.label()).isInstanceOfSatisfying(CreditLost.class, refusal ->
                                    assertThat(refusal.proof().lost()).singleElement().satisfies(lost -> {
                                        assertThat(lost.credit().term()).isEqualTo(term);
                                        assertThat(lost.missing()).containsExactly(Place.SEEN);
                                    }));
                });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameEditionGivesTheSameBytesFromManyThreadsAtOnce() throws Exception {
        Edition edition = Edition.of(Colophons.sample(), Photos.NONE);
        byte[] once = written(edition);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> again : threads.invokeAll(
                    Stream.<Callable<byte[]>>generate(() -> () -> written(edition)).limit(8).toList())) {
                assertThat(again.get()).isEqualTo(once);
            }
        }
    }

    @Test
    void theFooterHoldsTenNamesAndALongAddressOnEverySheet() throws IOException {
        ArticleDraft draft = draft("Ten Reporters")
                .byline(Stream.of("Anna Gehler", "Björn Ångström", "Chloë Zürn", "Dmitri Ivanovich Petrov-Vodkin",
                        "Eve O’Neill", "Fatima al-Zahra", "Griffith O'Fflaherty-Łukaszewicz", "Hồ Xuân Hương",
                        "Ioannis Papadopoulos", "أحمد الأحمد").map(Author::named).toList())
                .canonicalUrl(URI.create("https://example.org/" + "a-long-segment/".repeat(12)));
        for (int i = 0; i < 20; i++) {
            draft.add(paragraph(WORDS.repeat(3)));
        }
        Article article = draft.article();
        assertThat(proof(article).holds()).isTrue();
        try (PDDocument document = Loader.loadPDF(written(article))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void aSheetWithoutItsFooterIsFound() throws IOException {
        ArticleDraft draft = draft("Two Sheets");
        for (int i = 0; i < 20; i++) {
            draft.add(paragraph(WORDS.repeat(3)));
        }
        Article article = draft.article();
        byte[] torn = changed(written(article), document -> document.addPage(new PDPage()));
        assertThat(EXPORTS.prove(torn, PDF.format(), Edition.of(article, Photos.NONE)).lost())
                .anySatisfy(line -> {
                    assertThat(line.credit().term()).isEqualTo(Term.PUBLISHER);
                    assertThat(line.missing()).containsExactly(Place.FOOTER);
                });
    }

    @Test
    void letterPairsStayLettersInTheText() throws IOException {
        String text = text(written(draft("Official Fishing Tariffs").add(paragraph(WORDS)).article()));
        assertThat(text).contains("official", "fishing tariffs", "Official Fishing Tariffs", "first draft", "amendments");
        // A short text with Arabic in it is set in Amiri, whose ligatures would swallow these letters.
        assertThat(text(written(draft("تاس: official fishing tariffs").article())))
                .contains("official", "fishing", "tariffs");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedWithItsField() {
        assertThatThrownBy(() -> written(draft("Smile \uD83D\uDE00 please").article()))
                .isInstanceOf(Unprintable.class)
                .hasMessageContaining("U+1F600").hasMessageContaining("GRINNING FACE")
                .hasMessageContaining("headline").hasMessageContaining("Smile");
    }

    @Test
    void everyScriptIsReadBackAsItIsWritten() {
        for (String words : List.of("Россия начала учения", "Η Ρωσία ξεκίνησε την Δευτέρα (2021)", "俄罗斯周三举行军事演习，约1,000名",
                "ロシアは演習を開始した", "러시아는 훈련을 시작했다", "بدأت روسيا (مع 1,000 جندي) تدريبات Interfax وفقا", "רוסיה פתחה (1,000) בתרגיל",
                "Đặng Văn Lâm, Þórður", "A⁠B soft\u00ADhyphen", "<b>&amp;]]>")) {
            Article article = draft(words).byline(List.of(Author.named(words)))
                    .publisher(new Publisher(words, Optional.empty()))
                    .source(new Source(words, Optional.empty()))
                    .rights(new Rights(Optional.of(words), Optional.of("© " + words), Optional.of(words), Optional.empty()))
                    .modifiedAt(new Moment.Day(LocalDate.of(2024, 3, 1)))
                    .corrections(List.of(new Correction(Optional.empty(), words)))
                    .add(new Block.Figure(Photo.credited(words, words))).add(paragraph(words))
                    .add(new Block.Notice(List.of(Inline.words(words)))).article();
            assertThat(proof(article).holds()).as(words).isTrue();
        }
    }

    @Test
    void aFigureIsNotTornFromItsCaption() throws IOException {
        Set<Integer> sheets = new TreeSet<>();
        for (int lines = 26; lines < 40; lines++) {
            ArticleDraft draft = draft("A Figure Near the End of a Page");
            for (int i = 0; i < lines; i++) {
                draft.add(paragraph("One line."));
            }
            byte[] pdf = written(draft.add(new Block.Figure(Photo.credited("The caption.", "The Credit"))).article());
            try (PDDocument document = Loader.loadPDF(pdf)) {
                Tag figure = PrintedPart.read(document).getFirst().tag().all("Caption").getFirst();
                Tag frame = PrintedPart.read(document).getFirst().tag().all("P").stream()
                        .filter(tag -> tag.text().startsWith("The photo")).findFirst().orElseThrow();
                assertThat(figure.runs()).extracting(Run::sheet).containsOnly(frame.runs().getFirst().sheet());
                sheets.add(frame.runs().getFirst().sheet());
            }
        }
        assertThat(sheets).as("the figure was tried on both sides of the page's end").containsExactly(0, 1);
    }

    @Test
    void picturesKeepTheirCreditsAndWhoeverTakesThemFromTheFileGetsThemToo() throws Exception {
        for (String kind : List.of("jpg", "png")) {
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), kind, picture);
            String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.toByteArray()));
            Photo photo = new Photo(Optional.of(id), Optional.empty(), Optional.of("A caption"), "The Credit",
                    Optional.of("Test Pattern"), Optional.of("The Agency"), Optional.of("© The Agency"),
                    Photo.Syndication.ALLOWED);
            Edition edition = Edition.of(draft("A Picture").add(new Block.Figure(Photo.credited("Without bytes", "Another")))
                    .add(new Block.Figure(photo)).article(), sha -> Optional.of(picture.toByteArray()));
            Credits found = PDF.readBack(new ByteArrayInputStream(EXPORTS.export(edition, PDF.format()).bytes()));
            assertThat(found.in(Place.PICTURE)).as(kind).containsExactlyInAnyOrderElementsOf(Credits.of(photo, 1, 2));
        }
    }

    @Test
    void eachArticleOfSeveralHasItsOwnFooterMetadataAndSource() {
        Article arabic = draft("روسيا تجري مناورات").language("ar").byline(List.of(Author.named("أحمد (الأحمد)"))).article();
        Edition edition = new Edition("Evening Edition", URI.create("https://example.org/"), Optional.empty(),
                List.of(Colophons.sample(), arabic, draft("The Third").add(paragraph(WORDS.repeat(40))).article()), Photos.NONE);
        assertThat(EXPORTS.export(edition, PDF.format()).proof().holds()).isTrue();
    }

    @Test
    void aCreditOfAnotherPhotoDoesNotCountForThisOne() throws IOException {
        Article article = draft("Two Photos").add(new Block.Figure(Photo.credited("First", "Jane Doe")))
                .add(new Block.Figure(Photo.credited("Second", "John Smith"))).article();
        Article swapped = draft("Two Photos").add(new Block.Figure(Photo.credited("First", "John Smith")))
                .add(new Block.Figure(Photo.credited("Second", "Jane Doe"))).article();
        assertThat(EXPORTS.prove(written(swapped), PDF.format(), Edition.of(article, Photos.NONE)).lost())
                .extracting(line -> line.credit().value()).containsExactlyInAnyOrder("Jane Doe", "John Smith");
    }

    @Test
    void anUnknownLanguageIsNotMadeUp() throws IOException {
        Article article = new ArticleDraft().headline("No Language").source(new Source("AFP", Optional.empty()))
                .publisher(new Publisher("The Paper", Optional.empty())).canonicalUrl(URI.create("https://example.org/1"))
                .publishedAt(new Moment.Day(LocalDate.of(2024, 2, 29))).article();
        assertThat(proof(article).holds()).isTrue();
        try (PDDocument document = Loader.loadPDF(written(article))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("und");
        }
    }

    @Test
    void damagedEncryptedUntaggedAndHostileFilesAreRefusedWithAReason() throws IOException {
        byte[] pdf = written(draft("A Headline").add(paragraph(WORDS)).article());
        refused(new byte[0], "");
        refused("not a PDF".getBytes(StandardCharsets.UTF_8), "");
        refused(Arrays.copyOf(pdf, pdf.length / 3), "");
        refused(changed(pdf, document ->
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))), "password");
        refused(changed(pdf, document ->
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))), "it is encrypted");
        refused(changed(pdf, document ->
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT)), "not a tagged PDF");
        refused(changed(pdf, document -> {
            var whole = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            whole.appendKid(whole);
        }), "nested in themselves");
        refused(bomb(), "unpacks to more than");
    }

    private static void refused(byte[] file, String reason) {
        assertThatThrownBy(() -> PDF.readBack(new ByteArrayInputStream(file)))
                .isInstanceOf(IOException.class).hasMessageMatching("(?s).{5,}").hasMessageContaining(reason);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n1 0 obj <</Filter /FlateDecode /Length 9>> stream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                packed.write(zeros);
            }
        }
        out.write("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
