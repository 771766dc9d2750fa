package press.colophon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import press.colophon.article.Article;
import press.colophon.contract.rules.AtomRules;
import press.colophon.contract.rules.FeedRule;
import press.colophon.contract.rules.Kinds;
import press.colophon.contract.rules.RssRules;
import press.colophon.export.Edition;

/** What a feed validator would say, where none can be installed. */
class FeedRulesTest {

    private static final Map<String, List<FeedRule>> RULES = Map.of("rss", RssRules.ALL, "atom", AtomRules.ALL);

    static Stream<Arguments> formatsAndRules() {
        return RULES.entrySet().stream().flatMap(rules ->
                rules.getValue().stream().map(rule -> Arguments.of(rules.getKey(), rule)));
    }

    static Stream<Arguments> formatsAndEditions() {
        return Stream.of("rss", "atom").flatMap(format -> Stream.concat(
                Specimens.all().stream().map(specimen -> Arguments.of(format, specimen.name(), specimen.edition())),
                Stream.<Map.Entry<String, Function<String, Edition>>>of(Map.entry("an archive", FeedSpecimens::archive),
                        Map.entry("the newest", FeedSpecimens::current), Map.entry("all withdrawn", FeedSpecimens::allWithdrawn),
                        Map.entry("nothing yet", FeedSpecimens::empty))
                        .map(feed -> Arguments.of(format, feed.getKey(), feed.getValue().apply(format)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("formatsAndRules")
    void everyRuleSeesWhatBreaksIt(String format, FeedRule rule) throws SAXException {
        String feed = written(format, FeedSpecimens.archive(format));

        assertThat(rule.brokenBy(Kinds.parsed(feed))).isEmpty();
        assertThat(rule.brokenBy(Kinds.parsed(rule.damaged(feed)))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("formatsAndEditions")
    void everyFeedKeepsEveryRule(String format, String name, Edition edition) throws SAXException {
        assertKept(format, edition);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void soDoesOneOfAnyArticle(@ForAll("wild") Article article) throws SAXException {
        assertKept("rss", FeedSpecimens.of(article));
        assertKept("atom", FeedSpecimens.of(article));
    }

    @Test
    void noSentenceIsSaidOfTwoRulesOfAFormat() {
        assertThat(RULES.values()).allSatisfy(rules ->
                assertThat(rules).extracting(FeedRule::sentence).doesNotHaveDuplicates());
    }

    @Provide
    Arbitrary<Article> wild() {
        return RandomArticles.wild();
    }

    private static void assertKept(String format, Edition edition) throws SAXException {
        Document feed = Kinds.parsed(written(format, edition));
        assertThat(RULES.get(format).stream()
                .flatMap(rule -> rule.brokenBy(feed).stream().map(breach -> rule + ": " + breach))).isEmpty();
    }

    private static String written(String format, Edition edition) {
        return new String(Formats.EXPORTS.export(edition, Formats.named(format).format()).bytes(), StandardCharsets.UTF_8);
    }
}
