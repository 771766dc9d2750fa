package press.colophon.export.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Credit;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.export.CreditLost;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.Proof;
import press.colophon.export.template.Templates;

class HtmlExporterTest {

    /** One pixel. */
    private static final byte[] PNG = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4"
            + "2mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path newsroom;
    private Exports exports;
    private Format html;

    @BeforeEach
    void setUp() throws IOException {
        Templates templates = new Templates(newsroom);
        exports = new Exports(List.of(new HtmlExporter(templates, new Stories(templates))));
        html = exports.format("html").orElseThrow();
    }

    @Test
    void everyCreditOfAFullArticleIsSeenAndReadByMachines() {
        Proof proof = exports.export(Edition.of(full().article(), Photos.NONE), html).proof();

        assertThat(proof.holds()).isTrue();
        assertThat(proof.lines()).hasSize(21);
    }

    @Test
    void theFileRunsNothingAndAsksNoOneForAnything() {
        Document page = page(full().article());

        assertThat(page.select("script:not([type=application/ld+json]), iframe, object, embed, form")).isEmpty();
        assertThat(page.select("[src], link[href]").eachAttr("rel")).containsExactly("canonical");
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void wordsThatLookLikeMarkupStayWords() {
        String hostile = "</script><b>x</b> <!-- ]]> &amp; \u2028 \"'";
        Article article = plain().headline(hostile).byline(List.of(Author.named("Ann <b> & ]]> O'Neil"))).article();

        Document page = page(article);

        assertThat(page.select("b")).isEmpty();
        assertThat(page.title()).startsWith("</script><b>x</b> <!-- ]]> &amp;");
        assertThat(page.select("h1").text()).startsWith("</script><b>x</b> <!-- ]]> &amp;");
        assertThat(page.select("h1 + * .credit-byline, .byline .credit-byline").text())
                .isEqualTo("Ann <b> & ]]> O'Neil");
        String jsonLd = page.select("script").getFirst().data();
        assertThat(jsonLd).doesNotContain("<").doesNotContain("\u2028").contains("\\u003C/script");
    }

    @Test
    void severalArticlesAreProvenEachByItself() {
        Article one = plain().byline(List.of(Author.named("Ann"))).article();
        Article two = full().language("ru").article();

        byte[] bytes = exports.export(new Edition("Today", URI.create("https://paper.example/"), Optional.empty(),
                List.of(one, two), Photos.NONE), html).bytes();
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));

        assertThat(page.select("article").eachAttr("lang")).containsExactly("en", "ru");
        assertThat(page.select("article > script")).hasSize(2);
        assertThat(page.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void aPhotoWithoutBytesKeepsItsCaptionAndCreditInAFrameThatSaysSo() {
        Element figure = page(full().article()).selectFirst("figure");

        assertThat(figure.select("img")).isEmpty();
        assertThat(figure.select(".no-picture").text()).isEqualTo("The picture is not part of this copy.");
        assertThat(figure.select("figcaption .credit-credit-line").text()).isEqualTo("CSTO / TASS");
    }

    @Test
    void aPictureStandsInTheFileAndNamesItsOwnCredits() {
        Edition edition = Edition.of(full().add(pictured()).article(), sha256 -> Optional.of(PNG));

        Export export = exports.export(edition, html);

        assertThat(Jsoup.parse(new String(export.bytes(), StandardCharsets.UTF_8)).select("figure img").attr("src"))
                .startsWith("data:image/png;base64,");
        assertThat(export.proof().lines()).filteredOn(line -> line.credit().figure() == 2)
                .allSatisfy(line -> assertThat(line.found()).contains(Place.PICTURE)).hasSize(2);
    }

    @Test
    void aPictureThatIsNamedByItsCaptionHasNoMadeUpDescription() {
        Edition edition = Edition.of(plain().add(pictured()).article(), sha256 -> Optional.of(PNG));

        Element image = Jsoup.parse(new String(exports.export(edition, html).bytes(), StandardCharsets.UTF_8))
                .selectFirst("figure img");

        assertThat(image.hasAttr("alt")).isFalse();
        assertThat(image.ownerDocument().getElementById(image.attr("aria-labelledby")).text()).contains("Another caption");
    }

    @Test
    void aPictureWithoutItsOwnCreditsIsRefused() throws IOException {
        Edition edition = Edition.of(plain().add(pictured()).article(), sha256 -> Optional.of(PNG));
        String file = new String(exports.export(edition, html).bytes(), StandardCharsets.UTF_8)
                .replaceAll("base64,[^\"]*", "base64," + Base64.getEncoder().encodeToString(PNG));

        Proof proof = exports.prove(file.getBytes(StandardCharsets.UTF_8), html, edition);

        assertThat(proof.lost()).extracting(Proof.Line::missing).containsOnly(Set.of(Place.PICTURE)).hasSize(2);
    }

    @Test
    void aRightToLeftLanguageTurnsThePageAndItsLabelsStayEnglish() {
        Element story = page(plain().language("ar").article()).selectFirst("article");

        assertThat(story.attr("dir")).isEqualTo("rtl");
        assertThat(story.select(".byline .label").attr("lang")).isEqualTo("en");
    }

    @Test
    void anUnknownLanguageIsNotMadeUp() {
        Article article = base().article();

        Document page = page(article);

        assertThat(page.selectFirst("html").attr("lang")).isEmpty();
        assertThat(page.selectFirst("article").attr("lang")).isEmpty();
        assertThat(page.selectFirst("article").hasAttr("lang")).isTrue();
        assertThat(page.select("script").getFirst().data()).doesNotContain("inLanguage");
    }

    @Test
    void aNoticeAndATermThatSayTheSameAreToldApart() {
        Article article = plain().rights(new Rights(Optional.empty(), Optional.empty(), Optional.of("Ask first."),
                Optional.empty())).add(new Block.Notice(List.of(Inline.words("Ask first.")))).article();

        Proof proof = exports.export(Edition.of(article, Photos.NONE), html).proof();

        assertThat(proof.holds()).isTrue();
    }

    @Test
    void aTemplateThatDropsThePhotoCreditIsNamed() throws IOException {
        String figure = Files.readString(Path.of("templates/html/figure.ftlh"));
        Files.createDirectories(newsroom.resolve("html"));
        Files.writeString(newsroom.resolve("html/figure.ftlh"), figure.replace("${photo.creditLine}", ""));
        setUp();

        assertThatExceptionOfType(CreditLost.class)
                .isThrownBy(() -> exports.export(Edition.of(full().article(), Photos.NONE), html))
                .withMessageContaining("HTML was not handed out")
                .withMessageContaining("credit of photo 1 “CSTO / TASS”")
                .withMessageContaining("the visible text")
                .withMessageContaining("templates/html/article.ftlh");
    }

    @ParameterizedTest
    @CsvSource({"Headline, .credit-headline", "Byline, .byline .credit-byline", "Source, .source .credit-source",
            "Publisher, .masthead .credit-publisher", "Published, .dates .credit-published",
            "Correction, .corrections .credit-correction", "Legal notice, .notice .credit-legal-notice"})
    void aCreditThatStandsInTheColophonAloneIsLost(String credit, String place) throws IOException {
        Edition edition = Edition.of(full().article(), Photos.NONE);
        Document page = Jsoup.parse(new String(exports.export(edition, html).bytes(), StandardCharsets.UTF_8));
        assertThat(page.select(place)).isNotEmpty();
        page.select(place).remove();

        Proof proof = exports.prove(page.outerHtml().getBytes(StandardCharsets.UTF_8), html, edition);

        assertThat(proof.lost()).extracting(line -> line.credit().name()).containsOnly(credit);
    }

    @Test
    void aStyleSheetThatHidesACreditIsFound() throws IOException {
        Files.createDirectories(newsroom.resolve("html"));
        Files.writeString(newsroom.resolve("html/story.css"),
                "@media print { /* } */ figcaption .credits, b:hover { color: red; display: none } }");
        setUp();

        assertThatThrownBy(() -> exports.export(Edition.of(full().article(), Photos.NONE), html))
                .isInstanceOf(CreditLost.class).hasMessageContaining("lost: credit of photo 1");
    }

    @Test
    void aLineThatOnlyTheColophonHasIsAnInvention() throws IOException {
        Edition edition = Edition.of(full().article(), Photos.NONE);
        String page = new String(exports.export(edition, html).bytes(), StandardCharsets.UTF_8)
                .replace("</dl>", "<div><dt>Byline</dt><dd class=\"credit-byline\">A. Nyone</dd></div></dl>");

        assertThat(exports.prove(page.getBytes(StandardCharsets.UTF_8), html, edition).invented())
                .extracting(Credit::value).containsExactly("A. Nyone");
    }

    @Test
    void aHeadlineChangedForMachinesAloneIsFound() throws IOException {
        Article article = full().article();
        String tampered = write(article).replace("\"headline\":\"A", "\"headline\":\"Not a");

        Proof proof = prove(tampered, article);

        assertThat(proof.lost()).extracting(line -> line.credit().value()).containsExactly(article.headline());
        assertThat(proof.invented()).extracting(credit -> credit.value()).containsExactly("Not a full headline");
    }

    @Test
    void aFileThatIsNotOursOrIsDamagedIsRefused() {
        for (String file : List.of("", "%PDF-1.7", "<html><body><article>Hello", "\u0000\u0001",
                "<article class=story><script type='application/ld+json'>{\"headline\": ",
                "<article class=story><script type='application/ld+json'>[]</script>",
                "<article class=story><script type='application/ld+json'>" + "[".repeat(100_000),
                "<article class=story><script type='application/ld+json'>{\"image\":" + "[".repeat(100_000))) {
            assertThatIOException().as(file.substring(0, Math.min(80, file.length())))
                    .isThrownBy(() -> new HtmlExporter(new Templates(newsroom), new Stories(new Templates(newsroom)))
                            .readBack(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void tagsNestedWithoutEndDoNotBringTheReaderDown() throws IOException {
        Article article = plain().article();

        Proof proof = prove("<article class=story>" + "<div>".repeat(200_000), article);

        assertThat(proof.holds()).isFalse();
    }

    private Proof prove(String file, Article article) throws IOException {
        return exports.prove(file.getBytes(StandardCharsets.UTF_8), html, Edition.of(article, Photos.NONE));
    }

    private String write(Article article) {
        return new String(exports.export(Edition.of(article, Photos.NONE), html).bytes(), StandardCharsets.UTF_8);
    }

    private Document page(Article article) {
        return Jsoup.parse(write(article));
    }

    private static Block pictured() {
        return new Block.Figure(new Photo(Optional.of("ab".repeat(32)), Optional.empty(), Optional.of("Another caption"),
                "Reuters", Optional.empty(), Optional.empty(), Optional.empty(), Photo.Syndication.ALLOWED));
    }

    private static ArticleDraft base() {
        return new ArticleDraft().headline("A headline").byline(List.of(Author.named("AFP")))
                .publisher(new Publisher("The Paper", Optional.of(URI.create("https://paper.example/"))))
                .publishedAt(Moment.parse("2021-07-14")).canonicalUrl(URI.create("https://paper.example/a?b=1&c=2"));
    }

    private static ArticleDraft plain() {
        return base().language("en").add(new Block.Paragraph(List.of(Inline.words("Words."))));
    }

    private static ArticleDraft full() {
        return plain().headline("A full headline").summary("In short.").section("World").dateline("Dushanbe")
                .byline(List.of(new Author("Ann", Optional.of(Author.Kind.PERSON), Optional.empty()),
                        new Author("AFP", Optional.of(Author.Kind.ORGANIZATION), Optional.empty())))
                .source(new Source("AFP", Optional.of(URI.create("https://afp.example/"))))
                .modifiedAt(Moment.parse("2021-07-14T18:02:00+03:00"))
                .rights(new Rights(Optional.of("Holder"), Optional.of("© Holder 2021"), Optional.of("Ask first."),
                        Optional.of(URI.create("https://licence.example/"))))
                .corrections(List.of(new Correction(Optional.of(Moment.parse("2021-07-15")), "It was Tuesday."),
                        new Correction(Optional.empty(), "A name was misspelt.")))
                .add(new Block.Figure(new Photo(Optional.empty(), Optional.of("Soldiers"), Optional.of("At the border"),
                        "CSTO / TASS", Optional.of("Ivan"), Optional.of("TASS"), Optional.of("© TASS"),
                        Photo.Syndication.ALLOWED)))
                .add(new Block.Heading(2, List.of(Inline.words("Sub-head"))))
                .add(new Block.Related("Another", Optional.of(URI.create("https://paper.example/b"))))
                .add(new Block.Notice(List.of(Inline.words("Banned."))));
    }
}
