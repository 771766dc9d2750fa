package press.colophon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.fixture.Colophons;

class TextTest {

    private static final String HEAD = "A Headline\n\nBy Anna Gehler\n\nJuly 14, 2021\n\n";
    private static final String TAIL = "\n\nOriginal url:\n\n<https://www.themoscowtimes.com/a1>\n";

    private static Article story(String body) {
        return Colophons.imported("a.txt", HEAD + body + TAIL).article();
    }

    private static Article headed(String head) {
        return Colophons.imported("a.txt", head + "\n\nA paragraph." + TAIL).article();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            July 14, 2021 | 2021-07-14
            14 July 2021 | 2021-07-14
            Wednesday, July 14, 2021 | 2021-07-14
            14 Jul 2021 | 2021-07-14
            2021-07-14 | 2021-07-14
            Published: July 14, 2021 | 2021-07-14
            2021-07-14T18:02:00+03:00 | 2021-07-14T18:02:00+03:00
            July 14, 2021, 18:02 UTC+05:00 | 2021-07-14T18:02:00+05:00
            July 14, 2021 at 9:05 | 2021-07-14T09:05:00+03:00
            """)
    void aDateIsReadAsExactlyAsItIsStated(String line, String moment) {
        assertThat(headed("A Headline\n\nBy Anna\n\n" + line).publishedAt()).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/02/2021", "last Wednesday", "July 2021", "February 30, 2021"})
    void aDateThatCouldMeanTwoDaysOrNoneIsNotGuessed(String line) {
        assertThatThrownBy(() -> headed("A Headline\n\nBy Anna\n\n" + line))
                .isInstanceOf(Rejected.class).hasMessageContaining("the date of publication");
    }

    @Test
    void aByLineOfSeveralNamesKeepsEachOfThem() {
        assertThat(headed("A Headline\nBy Anna Gehler, Martin King, Jr., Griffith O'Fflaherty-Łukaszewicz and AFP\n"
                + "July 14, 2021").byline()).extracting(Author::name)
                .containsExactly("Anna Gehler", "Martin King, Jr.", "Griffith O'Fflaherty-Łukaszewicz", "AFP");
    }

    @Test
    void anAgencyInTheBylineIsAlsoTheSourceAndAPersonIsNot() {
        assertThat(headed("A Headline\n\nBy Anna Gehler\n\nJuly 14, 2021").source()).isEmpty();
        assertThat(headed("A Headline\n\nBy Agence France-Presse\n\nJuly 14, 2021").source().orElseThrow().name())
                .isEqualTo("Agence France-Presse");
    }

    @Test
    void headLinesWithoutBlankLinesBetweenThemAreRead() {
        Article article = headed("A Headline\nThat Goes On\nBy Anna\nJuly 14, 2021\nUpdated: July 15, 2021");
        assertThat(article.headline()).isEqualTo("A Headline That Goes On");
        assertThat(article.modifiedAt().map(Moment::toString)).contains("2021-07-15");
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        assertThat(story("The militants in recent weeks\nhave brought huge swathes\nunder their control.").body())
                .containsExactly(paragraph("The militants in recent weeks have brought huge swathes under their control."));
    }

    @Test
    void aShortLineBetweenSentencesIsASubheadAndAtTheEndAParagraph() {
        assertThat(story("First sentence.\n\n201st base\n\nSecond sentence.\n\nNo stop here").body()).containsExactly(
                paragraph("First sentence."), new Block.Heading(2, List.of(Inline.words("201st base"))),
                paragraph("Second sentence."), paragraph("No stop here"));
    }

    @Test
    void strongWordsAtTheEndOfASentenceAreNoPhotoCredit() {
        assertThat(story("First.\n\nHe said it would happen **never**").photos()).isEmpty();
        assertThat(story("First.\n\nHe spoke. **And then he left.**").photos()).isEmpty();
    }

    @Test
    void aCaptionWithABoldCreditInMidStoryIsAPhoto() {
        assertThat(story("First.\n\nTroops in Dushanbe. **Jane Roe / TASS**\n\nLast.").photos())
                .containsExactly(Photo.credited("Troops in Dushanbe.", "Jane Roe / TASS"));
    }

    @Test
    void linksAreKeptAndDangerousOnesAreLosses() {
        Imported imported = Colophons.imported("a.txt", HEAD
                + "See [the statement](https://example.org/a_(b)) and [this](javascript:alert(1)) or [that](/local)." + TAIL);
        assertThat(imported.article().body()).containsExactly(new Block.Paragraph(List.of(
                Inline.words("See "),
                new Inline.Link("the statement", URI.create("https://example.org/a_(b)"), Inline.Style.PLAIN),
                Inline.words(" and "), Inline.words("this"), Inline.words(" or "), Inline.words("that"),
                Inline.words("."))));
        assertThat(imported.losses()).hasSize(2);
    }

    @Test
    void listsCorrectionsAndCopyrightNoticesAreKept() {
        Article article = story("Correction: The base is in Dushanbe.\n\nFirst.\n\n- one\n- two\n\n1. first\n2. second"
                + "\n\n© 2021 AFP\n\nAll is well.\n\n© 2021 The Moscow Times");
        assertThat(article.corrections()).extracting(correction -> correction.note())
                .containsExactly("The base is in Dushanbe.");
        assertThat(article.body()).filteredOn(Block.ListBlock.class::isInstance).hasSize(2);
        assertThat(article.rights().notice()).contains("© 2021 The Moscow Times");
        assertThat(article.body()).contains(paragraph("© 2021 AFP"));
    }

    @Test
    void allThatIsMissingIsNamedInOneMessageWithTheWayToSupplyIt() {
        assertThatThrownBy(() -> Colophons.imported("a.txt", "A Headline\n\nText.\n\n![A caption](photo.jpg)\n\nMore."))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll("a byline or a source", "the publisher", "the date of publication",
                        "the canonical URL", "the credit line of photo 1", "--set byline=", "--set publisher=",
                        "--set publishedAt=", "--set canonicalUrl=", "--set photo.1.creditLine=");
    }

    @Test
    void suppliedFactsMakeAnArticleOfIt() {
        Article article = Colophons.intake().read(
                new Document("a.txt", "A Headline\n\n![A caption](p.jpg)\n\nText.".getBytes(StandardCharsets.UTF_8)),
                Map.of("byline", "Anna Gehler; Smith, Jr.", "publishedAt", "2021-07-14", "photo.1.creditLine", "TASS",
                        "canonicalUrl", "https://www.themoscowtimes.com/a1")).article();
        assertThat(article.byline()).extracting(Author::name).containsExactly("Anna Gehler", "Smith, Jr.");
        assertThat(article.publisher().name()).isEqualTo("The Moscow Times");
        assertThat(article.photos()).containsExactly(Photo.credited("A caption", "TASS"));
    }

    @Test
    void anUnknownPublisherIsNotGuessedFromItsHost() {
        assertThatThrownBy(() -> Colophons.imported("a.txt", HEAD + "Text.\n\nOriginal url: https://news.example.org/1"))
                .isInstanceOf(Rejected.class).hasMessageContaining("Missing: the publisher.");
    }

    @Test
    void charactersThatNoArticleMayHoldAreStrippedAndListed() {
        Imported imported = Colophons.imported("a.txt", HEAD + "A bell\u0007 and\u0008 a \uFFFEnon-character\u202E." + TAIL);
        assertThat(imported.article().body()).containsExactly(paragraph("A bell and a non-character."));
        assertThat(imported.losses()).hasSize(4).first().hasToString(
                "line 7: the character U+0007 (no article may hold it)");
    }

    @Test
    void emptyBinaryHugeAndMisencodedFilesAreRefusedInOneLineEach() {
        assertRefused(new byte[0], "a.txt is empty.");
        assertRefused(" \n\t ".getBytes(StandardCharsets.UTF_8), "a.txt holds nothing but white space.");
        assertRefused(new byte[] {'P', 'K', 0, 1}, "a.txt is a binary file; text or JSON in UTF-8 was expected.");
        assertRefused("Überschrift\n".getBytes(StandardCharsets.ISO_8859_1), "a.txt is not UTF-8: the byte 1 (0xDC) in "
                + "line 1 belongs to no character. Save it as UTF-8.");
        assertRefused(("x\n" + "Мир").getBytes(Charset.forName("windows-1251")), "line 2");
        assertRefused(new byte[Document.MAX_BYTES + 1],
                "a.txt has 5,000,001 bytes; an article has at most 5,000,000. Nothing was read.");
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> Colophons.intake().read(new Document("a.txt", bytes), Map.of()))
                .isInstanceOf(Rejected.class).hasMessageContaining(message).hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)", "**a ", "a**b", "[", "[a](", " ", "the\n\n", "<https://a.b/", "| a", "\"", ".", "a and "})
    void aMarkRepeatedWithoutEndIsReadInTimeThatGrowsWithTheText(String mark) {
        Article article = story("It begins [x](" + mark.repeat(900_000 / mark.length()) + "and ends.");
        assertThat(article.byline()).extracting(Author::name).containsExactly("Anna Gehler");
        assertThat(article.photos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The Taliban is a terrorist organization banned in Russia.",
            "Islamic State is a terrorist group outlawed in Russia and Kazakhstan",
            "Hizb ut-Tahrir has been declared a terrorist organisation and is banned in Russia.",
            "*The Anti-Corruption Foundation has been designated an extremist organization in Russia.",
            "The newspaper has been labelled an undesirable organization by Russia.",
            "The Moscow Times has been designated a \"foreign agent\" by the Russian Justice Ministry."})
    void aLastParagraphThatReadsLikeALegalNoticeIsOne(String notice) {
        assertThat(story("First sentence.\n\n" + notice).notices()).extracting(Block.Notice::words).containsExactly(notice);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "He said the men were suspected terrorist sympathizers.",
            "He said the Taliban is a terrorist organization banned in Russia.",
            "\"The Taliban is a terrorist organization banned in Russia.\"",
            "The men were members of a terrorist organization banned in Russia.",
            "He joined what is a terrorist organization banned in Russia.",
            "Rallies have been banned in Russia since March.",
            "The Taliban is a terrorist organization.",
            "The Taliban is a terrorist organization banned in every village that he knew.",
            "The spies were foreign agents."})
    void aLastParagraphThatOnlySpeaksOfSuchThingsIsStory(String words) {
        assertThat(story("First sentence.\n\n" + words).body())
                .containsExactly(paragraph("First sentence."), paragraph(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By the numbers", "By The Numbers", "BY THE NUMBERS", "By Land and Sea", "By Anna Else"})
    void aSubheadThatBeginsWithByIsNoSecondByline(String subhead) {
        Article article = story(subhead + "\n\nA paragraph.");
        assertThat(article.byline()).extracting(Author::name).containsExactly("Anna Gehler");
        assertThat(article.body()).contains(paragraph("A paragraph."));
        assertThat(article.body().getFirst()).isEqualTo(paragraph(subhead));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By the numbers", "By The Numbers", "BY THE NUMBERS", "By then it was over",
            "By Tuesday evening, the army had gone", "By and large"})
    void wordsThatAreNoNamesAreNoByline(String line) {
        assertThatThrownBy(() -> headed("A Headline\n\nJuly 14, 2021\n\n" + line))
                .isInstanceOf(Rejected.class).hasMessageContaining("Missing: a byline or a source.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By dpa | dpa
            By the Associated Press | the Associated Press
            BY ANNA GEHLER | ANNA GEHLER
            By Анна Гелер | Анна Гелер
            By 김민수 | 김민수
            By von der Leyen | von der Leyen
            By Łukasz d'Arc and agencies | Łukasz d'Arc;agencies
            By Anna Gehler, Moscow Correspondent | Anna Gehler, Moscow Correspondent
            By Anna Gehler, staff writer, and Bob Roe, AFP bureau chief | Anna Gehler, staff writer;Bob Roe, AFP bureau chief
            By Anna Gehler, Bob Roe and Moscow Correspondent | Anna Gehler;Bob Roe;Moscow Correspondent
            """)
    void namesAndTheirRolesStayAsTheBylineHasThem(String line, String names) {
        assertThat(headed("A Headline\n\n" + line + "\n\nJuly 14, 2021").byline()).extracting(Author::name)
                .containsExactly(names.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"URL: https://example.org/1", "Original: https://example.org/1"})
    void anAddressUnderAnotherLabelStaysInTheStory(String line) {
        assertThatThrownBy(() -> Colophons.imported("a.txt", HEAD + "First.\n\n" + line + "\n\nLast."))
                .isInstanceOf(Rejected.class).hasMessageContaining("the canonical URL");
        Article article = story("First.\n\n" + line + "\n\nLast.");
        assertThat(article.canonicalUrl()).hasToString("https://www.themoscowtimes.com/a1");
        assertThat(article.body().toString()).contains("https://example.org/1");
    }

    @Test
    void anOriginalUrlIsReadAtTheEndOnlyAndThereWithANoticeBehindIt() {
        String original = "ORIGINAL URL: https://www.themoscowtimes.com/a2\n\n";
        assertThatThrownBy(() -> Colophons.imported("a.txt", HEAD + "First.\n\n" + original + "More.\n\n".repeat(5)))
                .isInstanceOf(Rejected.class).hasMessageContaining("the canonical URL");
        Article article = Colophons.imported("a.txt", HEAD + "First.\n\n" + original + "© 2021 AFP").article();
        assertThat(article.canonicalUrl()).hasToString("https://www.themoscowtimes.com/a2");
        assertThat(article.rights().notice()).contains("© 2021 AFP");
        assertThat(article.body()).containsExactly(paragraph("First."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The troops crossed on Monday **the river**", "The troops on Monday entered the **Kremlin**",
            "He spoke. **And then he left.**", "He said **Never again.**"})
    void strongWordsAtTheEndOfTheFirstParagraphAreNoPhotoCredit(String first) {
        Article article = story(first + "\n\nLast.");
        assertThat(article.photos()).isEmpty();
        assertThat(article.body().getFirst()).isInstanceOf(Block.Paragraph.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Troops in Dushanbe | Jane Roe
            Troops in Dushanbe | dpa / Jane Roe
            Troops in Dushanbe | © 2021 Jane Roe
            Troops in Dushanbe, pictured by | Jane Roe
            Troops in Dushanbe. | dpa
            """)
    void aCaptionWithABoldCreditAboveTheStoryIsAPhoto(String caption, String credit) {
        assertThat(story(caption + " **" + credit + "**\n\nFirst.").photos())
                .containsExactly(Photo.credited(caption, credit));
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(List.of(Inline.words(words)));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNotMatter() {
        Article article = Colophons.imported("a.txt", "\uFEFF" + Colophons.sampleText().replace("\n", "\r\n")).article();
        assertThat(article).isEqualTo(Colophons.sample());
        assertThat(article.language()).isEqualTo(Optional.of("en"));
    }
}
