package press.colophon.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RulesTest {

    private static final Map<String, Map<String, Break>> BREAKS = breaks();

    private static Map<String, Map<String, Break>> breaks() {
        try {
            return new YAMLMapper().readValue(Feeds.resource("breaks.yaml"), new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> rules() {
        return Partners.all().stream().flatMap(partner -> partner.rules().stream()
                .map(rule -> Arguments.of(partner.name(), rule.id())));
    }

    private static Partner partner(String name) {
        return Partners.all().stream().filter(partner -> partner.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> broken(Feed feed, Partner partner) {
        return new Preflight(feed, Feeds.CLOCK).report(partner).broken().map(broken -> broken.rule().id()).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rules")
    void eachRuleIsBrokenByAFeedThatIsGoodButForIt(String partner, String rule) throws IOException {
        Break how = BREAKS.getOrDefault(partner, Map.of()).get(rule);
        assertThat(how).as("breaks.yaml tells what breaks %s/%s", partner, rule).isNotNull();
        List<String> expected = new ArrayList<>(List.of(rule));
        how.also().ifPresent(expected::addAll);
        assertThat(broken(how.feed(), partner(partner))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nothingIsBrokenThatIsNoRule() {
        assertThat(BREAKS).allSatisfy((partner, breaks) -> assertThat(breaks.keySet())
                .isSubsetOf(partner(partner).rules().stream().map(Rule::id).toList()));
    }

    @Test
    void aGoodFeedKeepsEveryRule() throws IOException {
        for (Partner partner : Partners.all()) {
            assertThat(broken(Feeds.good("good.rss"), partner)).as(partner.name()).isEmpty();
            assertThat(broken(Feeds.good("good.atom"), partner)).as(partner.name() + ", Atom")
                    .isSubsetOf("rss").hasSize(partner.name().equals("flipboard") ? 1 : 0);
        }
    }

    @Test
    void eachRuleHasANameOfItsOwnASourceWithAnAddressAndWords() {
        for (Partner partner : Partners.all()) {
            assertThat(partner.rules()).extracting(Rule::id).doesNotHaveDuplicates();
            assertThat(partner.rules()).allSatisfy(rule -> {
                Source source = partner.source(rule);
                assertThat(source.url().getScheme()).isEqualTo("https");
                assertThat(source.title()).isNotBlank();
                assertThat(source.read()).isNotBlank();
                assertThat(rule.requires()).matches("(?s)[A-Z].*[.)]");
            });
            assertThat(partner.sources().keySet()).as("sources that no rule uses")
                    .isSubsetOf(partner.rules().stream().map(Rule::source).toList());
        }
    }

    @Test
    void aRuleWithoutASourceIsRefused() {
        Rule rule = new Rule("title", Severity.REJECT, "A title.", Optional.empty(), Optional.of("title"),
                Optional.empty(), "hearsay", false);
        assertThatIllegalArgumentException().isThrownBy(() ->
                new Partner("x", "X", Optional.empty(), Map.of(), List.of(rule))).withMessageContaining("hearsay");
    }
}
