package press.colophon.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void anArticleHasAMillionCharactersAndNotOneMore() {
        int rest = Limits.TEXT - Drafts.TEXT;
        assertThat(paragraphOf(rest).article().body()).hasSize(1);
        assertRefused(() -> paragraphOf(rest + 1).article(),
                "an article has at most 1,000,000 characters, and this one has 1,000,001");
    }

    private static ArticleDraft paragraphOf(int characters) {
        return Drafts.smallest().add(new Block.Paragraph(Drafts.words("x".repeat(characters))));
    }

    /** Ten characters each, in every place that counts. */
    static Stream<ArticleDraft> tenCharactersMore() {
        String ten = "0123456789";
        Optional<String> some = Optional.of(ten);
        Optional<String> none = Optional.empty();
        List<Inline> words = Drafts.words(ten);
        return Stream.of(
                Drafts.smallest().headline("Headline" + ten),
                Drafts.smallest().summary(ten),
                Drafts.smallest().byline(List.of(Author.named("Anna"), Author.named(ten))),
                Drafts.smallest().keywords(List.of("01234", "56789")),
                Drafts.smallest().rights(new Rights(some, none, none, Optional.empty())),
                Drafts.smallest().rights(new Rights(none, some, none, Optional.empty())),
                Drafts.smallest().rights(new Rights(none, none, some, Optional.empty())),
                Drafts.smallest().corrections(List.of(new Correction(Optional.empty(), ten))),
                Drafts.smallest().add(new Block.Heading(2, words)),
                Drafts.smallest().add(new Block.Related(ten, Optional.empty())),
                Drafts.smallest().add(new Block.Preformatted(ten)),
                Drafts.smallest().add(new Block.Notice(words)),
                Drafts.smallest().add(new Block.Quote(List.of(Drafts.words("01234")), Optional.of("56789"))),
                Drafts.smallest().add(new Block.ListBlock(false, List.of(
                        new Block.Item(Drafts.words("01234"), Optional.of(listOf(1, "56789")))))),
                Drafts.smallest().add(new Block.Table(Optional.of("01234"), false, List.of(List.of(Drafts.words("56789"))))),
                Drafts.smallest().add(new Block.Figure(new Photo(none, Optional.of("12"), Optional.of("12"), "12",
                        Optional.of("1"), Optional.of("12"), Optional.of("1"), Photo.Syndication.ALLOWED))));
    }

    @ParameterizedTest
    @MethodSource("tenCharactersMore")
    void theTextOfEveryPlaceCounts(ArticleDraft draft) {
        int rest = Limits.TEXT - Drafts.TEXT - 10;
        assertRefused(() -> draft.add(new Block.Paragraph(Drafts.words("x".repeat(rest + 1)))).article(), "1,000,001");
    }

    @ParameterizedTest
    @MethodSource("tenCharactersMore")
    void theTextOfEveryPlaceCountsOnce(ArticleDraft draft) {
        int rest = Limits.TEXT - Drafts.TEXT - 10;
        assertThat(draft.add(new Block.Paragraph(Drafts.words("x".repeat(rest)))).article().body()).isNotEmpty();
    }

    @Test
    void anArticleHasFiveThousandBlocksAndNotOneMore() {
        ArticleDraft draft = Drafts.smallest();
        for (int i = 0; i < Limits.BLOCKS; i++) {
            draft.add(new Block.Paragraph(Drafts.words("x")));
        }
        assertThat(draft.article().body()).hasSize(5_000);
        draft.add(new Block.Paragraph(Drafts.words("x")));
        assertRefused(draft::article, "an article has at most 5,000 blocks, and this one has 5,001");
    }

    @Test
    void anArticleHasFiftyPhotosAndNotOneMore() {
        ArticleDraft draft = Drafts.smallest();
        for (int i = 0; i < Limits.PHOTOS; i++) {
            draft.add(new Block.Figure(Photo.credited("caption", "TASS")));
        }
        assertThat(draft.article().photos()).hasSize(50);
        draft.add(new Block.Figure(Photo.credited("caption", "TASS")));
        assertRefused(draft::article, "an article has at most 50 photos, and this one has 51");
    }

    @Test
    void listsAreNestedFiveDeepAndNotOneMore() {
        assertThat(listOf(Limits.LIST_DEPTH, "x").items()).hasSize(1);
        assertRefused(() -> listOf(6, "x"), "lists are nested deeper than 5");
    }

    @Test
    void theDeepestItemOfAListCountsAndNotTheFirst() {
        assertRefused(() -> new Block.ListBlock(true, List.of(new Block.Item(Drafts.words("flat"), Optional.empty()),
                new Block.Item(Drafts.words("deep"), Optional.of(listOf(5, "x"))))), "lists are nested deeper than 5");
    }

    private static Block.ListBlock listOf(int depth, String words) {
        Block.ListBlock list = new Block.ListBlock(false, List.of(new Block.Item(Drafts.words(words), Optional.empty())));
        for (int i = 1; i < depth; i++) {
            list = new Block.ListBlock(false, List.of(new Block.Item(Drafts.words(words), Optional.of(list))));
        }
        return list;
    }

    @Test
    void aTableHasTwentyColumnsAndFiveHundredRowsAndNotOneMore() {
        assertThat(table(Limits.TABLE_ROWS, Limits.TABLE_COLUMNS).rows()).hasSize(500).allMatch(row -> row.size() == 20);
        assertRefused(() -> table(501, 20), "a table has more than 500 rows or 20 columns");
        assertRefused(() -> table(500, 21), "a table has more than 500 rows or 20 columns");
    }

    private static Block.Table table(int rows, int columns) {
        return new Block.Table(Optional.empty(), true,
                Collections.nCopies(rows, Collections.nCopies(columns, Drafts.words("x"))));
    }

    @Test
    void theRowsOfATableAreOfOneLengthAndThereIsACell() {
        assertRefused(() -> new Block.Table(Optional.empty(), false,
                List.of(List.of(Drafts.words("a"), List.of()), List.of(Drafts.words("b")))), "differ in length");
        assertRefused(() -> table(0, 0), "a table has no cells");
        assertRefused(() -> table(1, 0), "a table has no cells");
        assertThat(new Block.Table(Optional.empty(), false, List.of(List.of(List.of()))).rows()).hasSize(1);
    }

    @Test
    void aSlugHasAHundredAndTwentyCharactersAndNotOneMore() {
        assertThat(Drafts.smallest().slug("a".repeat(Limits.SLUG)).article().slug()).hasSize(120);
        assertRefused(() -> Drafts.smallest().slug("a".repeat(121)).article(), "a slug must match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ä", "a b", "a/b", "..", "a\n"})
    void aSlugHasSmallLettersDigitsAndHyphensOnly(String slug) {
        assertRefused(() -> Drafts.smallest().slug(slug).article(), "a slug must match");
    }

    @Test
    void aHeadingHasLevelTwoToFour() {
        assertThat(List.of(heading(2), heading(4))).hasSize(2);
        assertRefused(() -> heading(1), "a heading has level 2, 3 or 4, not 1");
        assertRefused(() -> heading(5), "a heading has level 2, 3 or 4, not 5");
    }

    private static Block heading(int level) {
        return new Block.Heading(level, Drafts.words("x"));
    }

    @Test
    void aYearHasFourDigitsAndAVersionIsCountedFromOne() {
        assertThat(List.of(Moment.parse("1000-01-01"), Moment.parse("9999-12-31"))).hasSize(2);
        assertRefused(() -> Moment.parse("0999-12-31"), "the year 999 is not one of four digits");
        assertRefused(() -> Moment.parse("+10000-01-01"), "the year 10000 is not one of four digits");
        assertThat(Drafts.smallest().version(1).article().version()).isOne();
        assertRefused(() -> Drafts.smallest().version(0).article(), "versions are counted from 1");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
