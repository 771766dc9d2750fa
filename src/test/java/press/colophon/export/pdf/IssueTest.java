package press.colophon.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.colophon.export.pdf.Changed.changed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Source;
import press.colophon.article.Term;
import press.colophon.export.Audience;
import press.colophon.export.CreditLost;
import press.colophon.export.Edition;
import press.colophon.export.Exports;
import press.colophon.export.Proof;
import press.colophon.export.Series;
import press.colophon.export.Unprintable;
import press.colophon.export.template.Templates;
import press.colophon.fixture.Colophons;

/** A feed, or several articles, as an issue to print. */
class IssueTest {

    private static final URI HOME = URI.create("https://gazette.example/world");
    private static final PdfExporter PDF = exporter(Path.of("templates"));
    private static final Exports EXPORTS = new Exports(List.of(PDF));

    private static PdfExporter exporter(Path templates) {
        try {
            return new PdfExporter(new Templates(templates));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ArticleDraft draft(int number) {
        ArticleDraft draft = new ArticleDraft().id("story-" + number).slug("story-" + number)
                .headline("Story number %d.".formatted(number)).language("en")
                .byline(List.of(Author.named("Reporter%d".formatted(number))))
                .publisher(new Publisher("The Gazette", Optional.empty()))
                .publishedAt(new Moment.Day(LocalDate.of(2024, 2, 29).minusDays(number)))
                .canonicalUrl(URI.create("https://gazette.example/" + number));
        for (int i = 0; i < number * 7 % 11; i++) {
            draft.add(new Block.Paragraph(List.of(Inline.words("The committee met on Tuesday in the old assembly hall to "
                    + "consider the statement, after the first draft was returned with forty-two amendments. ".repeat(3)))));
        }
        return draft;
    }

    private static List<Article> articles(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> draft(number).article()).toList();
    }

    private static Edition issue(List<Article> articles) {
        return new Edition("World", HOME, Optional.of(URI.create("https://gazette.example/feeds/world.pdf")), articles,
                Photos.NONE);
    }

    private static byte[] written(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(edition, out);
        return out.toByteArray();
    }

    private static Proof proof(Edition edition) {
        return EXPORTS.export(edition, PDF.format()).proof();
    }

    private static Tag tags(PDDocument document) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            sheets.add(Sheet.read(page, sheets.size()));
        }
        return Tags.read(document, sheets);
    }

    /** The words of a page, counted from 1. */
    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static int firstPage(PDDocument document, int article) throws IOException {
        return PrintedPart.read(document).get(article - 1).first() + 1;
    }

    @Test
    void thePagesInTheContentsAreThoseOnWhichTheHeadlinesStand() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(issue(articles(49))))) {
            List<Tag> entries = tags(document).all("TOC").getFirst().children("TOCI");
            List<PrintedPart> parts = PrintedPart.read(document);
            assertThat(entries).hasSize(49);
            assertThat(parts).hasSize(49);
            assertThat(parts.getFirst().first()).as("the contents fill more than the first page").isGreaterThan(1);
            for (int i = 0; i < entries.size(); i++) {
                String headline = "Story number %d.".formatted(i + 1);
                int page = parts.get(i).first() + 1;
                assertThat(entries.get(i).text()).startsWith(page + " " + headline);
                assertThat(text(document, page)).contains("The Gazette " + headline);
            }
        }
    }

    @Test
    void everyEntryOfTheContentsLeadsToItsArticle() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(issue(articles(20))))) {
            List<Integer> pages = new ArrayList<>();
            for (int sheet = 0; sheet < firstPage(document, 1) - 1; sheet++) {
                for (PDAnnotation link : document.getPage(sheet).getAnnotations()) {
                    pages.add(1 + ((PDPageDestination) ((PDActionGoTo) ((PDAnnotationLink) link).getAction())
                            .getDestination()).retrievePageNumber());
                }
            }
            List<Integer> firsts = PrintedPart.read(document).stream().map(part -> part.first() + 1).toList();
            assertThat(pages).hasSameElementsAs(firsts).hasSize(21);
        }
    }

    @Test
    void theOutlineHoldsTheContentsAndEachArticle() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(issue(articles(3))))) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children()).extracting(PDOutlineItem::getTitle)
                    .containsExactly("World", "Story number 1.", "Story number 2.", "Story number 3.");
            assertThat(outline.getFirstChild().children()).extracting(PDOutlineItem::getTitle).containsExactly("Contents");
            PDOutlineItem last = StreamSupport.stream(outline.children().spliterator(), false).toList().getLast();
            assertThat(document.getPages().indexOf(last.findDestinationPage(document)) + 1).isEqualTo(firstPage(document, 3));
        }
    }

    @Test
    void everySheetCountsThePagesOfTheWholeFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(issue(articles(12))))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page)).contains("Page %d of %d".formatted(page, pages));
            }
        }
    }

    @Test
    void theFrontPageHasTitleDayPublisherLeadAndHome() throws IOException {
        Article lead = draft(3).section("Politics").summary("What was said, and by whom.").article();
        try (PDDocument document = Loader.loadPDF(written(issue(List.of(lead, draft(1).article(), draft(2).article()))))) {
            assertThat(text(document, 1)).contains("World The Gazette · February 28, 2024 Politics Story number 3. "
                    + "What was said, and by whom. Page 2 Contents 2 Story number 3.", "The Gazette · World " + HOME);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("World");
        }
    }

    @Test
    void aFrontPageNamesNoPublisherThatIsNotThatOfAll() throws IOException {
        Edition edition = issue(List.of(draft(1).article(),
                draft(2).publisher(new Publisher("The Herald", Optional.empty())).article()));
        assertThat(proof(edition).holds()).isTrue();
        try (PDDocument document = Loader.loadPDF(written(edition))) {
            assertThat(text(document, 1)).contains("Story number 1.", "Story number 2.")
                    .doesNotContain("The Gazette").doesNotContain("The Herald");
        }
    }

    @Test
    void aFrontPageThatLostThePublisherOfAllIsFound() throws IOException {
        Edition edition = issue(articles(2));
        byte[] torn = changed(written(edition), document ->
                document.getPage(0).getCOSObject().removeItem(COSName.CONTENTS));
        assertThat(EXPORTS.prove(torn, PDF.format(), edition).lost()).hasSize(2).allSatisfy(line -> {
            assertThat(line.credit().term()).isEqualTo(Term.PUBLISHER);
            assertThat(line.missing()).containsExactly(Place.FOOTER);
        });
    }

    @Test
    void sheetsBeforeTheFirstArticleAreItsOwnIfThereIsNoTableOfContents() throws IOException {
        Edition edition = issue(articles(2));
        byte[] untold = changed(written(edition), document -> {
            var whole = document.getDocumentCatalog().getStructureTreeRoot();
            whole.setRoleMap(Map.of("TOC", "Part", "TOCI", "Div"));
        });
        assertThat(EXPORTS.prove(untold, PDF.format(), edition).lost()).extracting(line -> line.credit().term())
                .contains(Term.BYLINE, Term.CANONICAL_URL);
    }

    @Test
    void noCreditOfOneArticleCountsForAnother() throws IOException {
        Edition edition = issue(articles(3));
        Edition swapped = issue(List.of(draft(1).byline(List.of(Author.named("Reporter2"))).article(),
                draft(2).byline(List.of(Author.named("Reporter1"))).article(), draft(3).article()));
        assertThat(proof(edition).holds()).isTrue();
        assertThat(EXPORTS.prove(written(swapped), PDF.format(), edition).lost())
                .extracting(line -> line.credit().value()).containsExactlyInAnyOrder("Reporter1", "Reporter2");
    }

    @Test
    void theContentsStandInForNothingThatAnArticleLost(@TempDir Path newsroom) throws IOException {
        Edition edition = issue(List.of(draft(1).source(new Source("AFP", Optional.empty())).article(), draft(2).article()));
        String template = Files.readString(Path.of("templates/pdf/article.ftlh"));
        Path edited = Files.createDirectories(newsroom.resolve("pdf")).resolve("article.ftlh");
        Exports exports = new Exports(List.of(exporter(newsroom)));
        Files.writeString(edited, template);
        assertThat(exports.export(edition, PDF.format()).proof().holds()).isTrue();
        for (var line : Map.of(Term.HEADLINE, "<h1 class=\"credit-headline\">.*</h1>",
                Term.BYLINE, "<p class=\"by\".*</p>", Term.SOURCE, "<span class=\"credit-source\">.*?</span>").entrySet()) {
            Files.writeString(edited, template.replaceFirst(line.getValue(), ""));
            assertThatThrownBy(() -> exports.export(edition, PDF.format())).as(line.getKey().label())
                    .isInstanceOfSatisfying(CreditLost.class, refusal -> assertThat(refusal.proof().lost()).isNotEmpty()
                            .allSatisfy(lost -> {
                                assertThat(lost.credit().term()).isEqualTo(line.getKey());
                                assertThat(lost.missing()).containsExactly(Place.SEEN);
                            }));
        }
    }

    @Test
    void aFeedOfOneArticleIsAnIssueToo() throws IOException {
        Edition edition = issue(articles(1));
        assertThat(proof(edition).holds()).isTrue();
        try (PDDocument document = Loader.loadPDF(written(edition))) {
            assertThat(firstPage(document, 1)).isEqualTo(2);
        }
        try (PDDocument document = Loader.loadPDF(written(Edition.of(draft(1).article(), Photos.NONE)))) {
            assertThat(text(document, 1)).contains("The Gazette Story number 1. By Reporter1").doesNotContain("Contents");
        }
    }

    @Test
    void longAndForeignHeadlinesStandWholeInTheContents() throws IOException {
        List<String> headlines = List.of("Drills in the mountains ".repeat(20).strip(), "Wirtschaftsgesetz".repeat(20),
                "روسيا تبدأ مناورات عسكرية في طاجيكستان", "רוסיה פותחת בתרגיל צבאי", "俄罗斯在塔吉克斯坦举行军事演习", "Rain");
        List<Article> articles = headlines.stream().map(headline -> new ArticleDraft().headline(headline)
                .source(new Source("AFP", Optional.empty())).publisher(new Publisher("تاس", Optional.empty()))
                .publishedAt(Moment.parse("2024-02-29T23:30:00-05:00"))
                .canonicalUrl(URI.create("https://gazette.example/" + headlines.indexOf(headline))).article()).toList();
        Edition edition = issue(articles);
        assertThat(proof(edition).holds()).isTrue();
        try (PDDocument document = Loader.loadPDF(written(edition))) {
            List<Tag> entries = tags(document).all("TOCI");
            assertThat(entries).hasSameSizeAs(headlines);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(Words.same(firstPage(document, i + 1) + headlines.get(i) + "Source:AFP", entries.get(i).text()))
                        .as(entries.get(i).text()).isTrue();
                float right = document.getPage(0).getCropBox().getWidth() - 119;
                assertThat(entries.get(i).runs()).as("inside the measure").allMatch(run -> run.right() <= right + 1);
            }
        }
    }

    @Test
    void theSampleIsTheSameStoryInAnIssue() {
        assertThat(proof(issue(List.of(draft(1).article(), Colophons.sample()))).holds()).isTrue();
    }

    @Test
    void theSameEditionGivesTheSameBytes() throws IOException {
        assertThat(written(issue(articles(4)))).isEqualTo(written(issue(articles(4))));
    }

    @Test
    void aFeedWithoutArticlesIsNotPrintedAndSaysWhy() {
        Edition empty = new Edition("World", HOME, Optional.of(HOME), Series.NONE, List.of(), Photos.NONE, Audience.READERS);
        assertThatThrownBy(() -> EXPORTS.export(empty, PDF.format())).isInstanceOf(Unprintable.class)
                .hasMessage("“World” holds no articles at present, so there is no issue to print.");
    }
}
