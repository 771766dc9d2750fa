package press.colophon.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final Optional<String> NONE = Optional.empty();

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0xB, 0xC, 0x1F, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF,
            0x1FFFE, 0x10FFFF, 0x202D, 0x202E})
    void aCharacterThatNoTextMayHoldIsRefusedByName(int codePoint) {
        String character = new String(Character.toChars(codePoint));
        assertThatThrownBy(() -> Author.named("An" + character + "na")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a byline has the character U+%04X, which no text may hold", codePoint);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x7E, 0xA0, 0xAD, 0x200D, 0x200F, 0x202C, 0xD7FF, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x1F600,
            0x10FFFD})
    void itsNeighboursMayStand(int codePoint) {
        String name = "An" + new String(Character.toChars(codePoint)) + "na";
        assertThat(Author.named(name).name()).isEqualTo(name);
    }

    /** Every line of text in the model: its name in messages, and how to make one. */
    static Stream<Arguments> lines() {
        return Stream.of(
                line("the headline", text -> Drafts.smallest().headline(text).article().headline()),
                line("the summary", text -> Drafts.smallest().summary(text).article().summary().orElseThrow()),
                line("the dateline", text -> Drafts.smallest().dateline(text).article().dateline().orElseThrow()),
                line("the section", text -> Drafts.smallest().section(text).article().section().orElseThrow()),
                line("a keyword", text -> Drafts.smallest().keywords(List.of(text)).article().keywords().getFirst()),
                line("a byline", text -> Author.named(text).name()),
                line("a source", text -> new Source(text, Optional.empty()).name()),
                line("a publisher", text -> new Publisher(text, Optional.empty()).name()),
                line("a correction", text -> new Correction(Optional.empty(), text).note()),
                line("a rights holder", text -> new Rights(Optional.of(text), NONE, NONE, Optional.empty()).holder().orElseThrow()),
                line("a copyright notice", text -> new Rights(NONE, Optional.of(text), NONE, Optional.empty()).notice().orElseThrow()),
                line("terms of use", text -> new Rights(NONE, NONE, Optional.of(text), Optional.empty()).terms().orElseThrow()),
                line("a photo's alt text", text -> photo(text).alt().orElseThrow()),
                line("a photo's caption", text -> Photo.credited(text, "TASS").caption().orElseThrow()),
                line("a photo's credit line", text -> Photo.credited("caption", text).creditLine()),
                line("a photo's creator", text -> new Photo(NONE, NONE, NONE, "TASS", Optional.of(text), NONE, NONE,
                        Photo.Syndication.ALLOWED).creator().orElseThrow()),
                line("a photo's source", text -> new Photo(NONE, NONE, NONE, "TASS", NONE, Optional.of(text), NONE,
                        Photo.Syndication.ALLOWED).source().orElseThrow()),
                line("a photo's copyright", text -> new Photo(NONE, NONE, NONE, "TASS", NONE, NONE, Optional.of(text),
                        Photo.Syndication.ALLOWED).copyright().orElseThrow()),
                line("a related article's title", text -> new Block.Related(text, Optional.empty()).title()),
                line("a quotation's attribution", text -> new Block.Quote(List.of(Drafts.words("x")), Optional.of(text))
                        .attribution().orElseThrow()),
                line("a table's caption", text -> new Block.Table(Optional.of(text), false,
                        List.of(List.of(Drafts.words("x")))).caption().orElseThrow()));
    }

    private static Photo photo(String alt) {
        return new Photo(NONE, Optional.of(alt), NONE, "TASS", NONE, NONE, NONE, Photo.Syndication.ALLOWED);
    }

    private static Arguments line(String field, UnaryOperator<String> made) {
        return arguments(field, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void whiteSpaceInALineBecomesOneSpaceAndNoneAtItsEnds(String field, UnaryOperator<String> made) {
        assertThat(made.apply(" \tTwo\r\n\n words \u00A0\u2028")).isEqualTo("Two words \u00A0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aLineThatNobodyWouldSeeIsRefused(String field, UnaryOperator<String> made) {
        for (String nothing : List.of("", " \n", "\u00A0", "\u200B\u200F\u2060")) {
            assertThatThrownBy(() -> made.apply(nothing)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(field + " is empty; leave out what is not known");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void anIllegalCharacterInALineIsRefusedNamingTheField(String field, UnaryOperator<String> made) {
        for (String illegal : List.of("\u0000", "\u202E", "\uFEFF", "\uD800")) {
            assertThatThrownBy(() -> made.apply("a" + illegal + "b")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("%s has the character U+%04X, which no text may hold", field, illegal.codePointAt(0));
        }
    }

    @Test
    void wordsKeepTheSpacesAtTheirEndsAndPreformattedTextAllOfThem() {
        assertThat(Inline.words(" a \n\t b ").text()).isEqualTo(" a b ");
        assertThat(new Block.Preformatted("  a\r\n\tb\rc\n").text()).isEqualTo("  a\n\tb\nc\n");
        assertThatThrownBy(() -> Inline.words("a\u202Eb")).hasMessage("text has the character U+202E, which no text may hold");
        assertThatThrownBy(() -> new Block.Preformatted("a\uFEFFb"))
                .hasMessage("text has the character U+FEFF, which no text may hold");
    }

    @Test
    void aBlockWithoutWordsIsRefused() {
        List<Inline> nothing = Drafts.words(" \u200B");
        assertRefused("a paragraph has no words", () -> new Block.Paragraph(nothing));
        assertRefused("a paragraph has no words", () -> new Block.Paragraph(List.of()));
        assertRefused("a heading has no words", () -> new Block.Heading(2, nothing));
        assertRefused("a legal notice has no words", () -> new Block.Notice(nothing));
        assertRefused("a list item has no words", () -> new Block.Item(nothing, Optional.empty()));
        assertRefused("a list has no items", () -> new Block.ListBlock(false, List.of()));
        assertRefused("a quotation has no words", () -> new Block.Quote(List.of(), NONE));
        assertRefused("a quotation has no words", () -> new Block.Quote(List.of(nothing), NONE));
        assertRefused("a preformatted text is empty", () -> new Block.Preformatted("\n \n"));
    }

    @Test
    void aTimeIsKeptToTheSecondAndANoticesWordsStandOnOneLine() {
        assertThat(new Moment.Time(OffsetDateTime.parse("2021-07-14T18:02:03.999+03:00")))
                .hasToString("2021-07-14T18:02:03+03:00");
        assertThat(new Block.Notice(List.of(Inline.words(" Banned\n "), Inline.words(" in Russia. "))).words())
                .isEqualTo("Banned in Russia.");
    }

    private static void assertRefused(String message, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
