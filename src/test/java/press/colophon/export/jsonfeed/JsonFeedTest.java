package press.colophon.export.jsonfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.article.Credit;
import press.colophon.article.Photos;
import press.colophon.article.Term;
import press.colophon.contract.FeedSpecimens;
import press.colophon.export.Edition;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.Proof;
import press.colophon.fixture.Colophons;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What only JSON Feed has; {@code FeedFilesTest} holds a whole file, and the contract tests every credit. */
class JsonFeedTest {

    private static final Exports EXPORTS = Colophons.exports();
    private static final Format FORMAT = EXPORTS.format("jsonfeed").orElseThrow();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Edition ARCHIVE = FeedSpecimens.archive("json");

    private static final String VALID = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "authors": [{"name": "A"}], "items": [
            {"id": "1", "url": "u", "content_html": "h", "date_published": "2021-07-14T12:00:00Z",
            "_colophon": {"photos": [{"creditLine": "C"}], "notices": ["N"]}}]}""";

    @Test
    void aFileIsKnownByItsLongExtensionAndOtherJsonIsNot() {
        assertThat(Stream.of("story.feed.json", "feed.json")).allMatch(name -> EXPORTS.formatOf(name).orElseThrow().equals(FORMAT));
        assertThat(Stream.of("story.json", "newsfeed.json", "feed.json.json"))
                .allMatch(name -> EXPORTS.formatOf(name).orElseThrow().name().equals("json"));
    }

    @Test
    void anArchiveHasTheAddressOfItsFeedAndNamesTheOneBeforeIt() {
        for (Edition edition : new Edition[] {ARCHIVE, FeedSpecimens.current("json")}) {
            JsonNode feed = feed(edition);
            assertThat(feed.get("feed_url").stringValue()).isEqualTo("https://gazette.example/feeds/world.json");
            assertThat(feed.get("next_url").stringValue()).isEqualTo("https://gazette.example/feeds/world/1.json");
        }
    }

    @Test
    void aFeedThatWasEmptiedHasItsNoticesOrNothing() {
        assertThat(feed(FeedSpecimens.allWithdrawn("json")).get("items")).hasSize(1);
        JsonNode empty = feed(FeedSpecimens.empty("json"));
        assertThat(empty.get("items").isArray()).isTrue();
        assertThat(empty.get("items")).isEmpty();
        assertThat(empty.has("next_url")).isFalse();
    }

    @Test
    void aWithdrawnArticleIsANoticeUnderItsIdAndNothingOfItIsLeft() {
        JsonNode notice = feed(ARCHIVE).get("items").get(2);

        assertThat(notice.propertyNames()).containsExactly("id", "url", "title", "date_modified", "content_text", "_colophon");
        assertThat(notice.get("id").stringValue()).isEqualTo("urn:uuid:" + ARCHIVE.series().gone().getFirst().id());
        assertThat(notice.get("_colophon").propertyNames()).containsExactly("withdrawn");
    }

    static Stream<Consumer<ObjectNode>> whatANoticeCannotHave() {
        return Stream.of(notice -> notice.put("content_html", "<p>The old text</p>"),
                notice -> notice.withArray("authors").addObject().put("name", "Somebody"),
                notice -> notice.withObject("author").put("name", "Somebody"),
                notice -> notice.withObject("_colophon").withObject("publisher").put("name", "Somebody"));
    }

    @ParameterizedTest
    @MethodSource("whatANoticeCannotHave")
    void aNoticeThatStatesMoreIsReadAsAnArticleAndIsNone(Consumer<ObjectNode> more) {
        ObjectNode feed = feed(ARCHIVE);
        more.accept((ObjectNode) feed.get("items").get(2));

        assertThatIOException().isThrownBy(() -> prove(feed)).withMessageContaining("$.items[2] has no");
    }

    @Test
    void thePublisherIsTheFeedsAuthorOnlyIfNoReaderTakesItForAByline() {
        assertThat(feed(Edition.of(Colophons.sample(), Photos.NONE)).get("authors").get(0).get("name").stringValue())
                .isEqualTo("The Moscow Times");
        assertThat(feed(FeedSpecimens.of(ARCHIVE.articles().get(1))).has("authors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"authors\": [{\"name\": \"Somebody\"}]}", "{\"author\": {\"name\": \"Somebody\"}}",
        "{\"language\": \"fr\"}"})
    void whatAnItemHasFromItsFeedIsReadWithIt(String inherited) throws IOException {
        ObjectNode feed = feed(ARCHIVE);
        feed.setAll((ObjectNode) JSON.readTree(inherited));

        assertThat(prove(feed).invented()).extracting(Credit::article).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"date_published, 2021-07-15T12:00:00Z, PUBLISHED", "date_published, 2021-07-14T12:00:01Z, PUBLISHED",
        "date_published, then, PUBLISHED", "date_modified, then, MODIFIED",
        "date_modified, 2026-02-28T00:00:00Z, MODIFIED"})
    void aDateThatContradictsTheKnownOneOrIsNoneIsADateOfItsOwn(String field, String date, Term term) throws IOException {
        ObjectNode feed = feed(ARCHIVE);
        ObjectNode item = (ObjectNode) feed.get("items").get(0);
        item.withObject("_colophon").put("modified", "2026-03-01");
        item.put(field, date);

        assertThat(prove(feed).invented()).anySatisfy(credit -> {
            assertThat(credit.term()).isEqualTo(term);
            assertThat(credit.value()).isEqualTo(date);
        });
    }

    @Test
    void aLaterChangeThatTheArticleDoesNotStateContradictsNothing() throws IOException {
        ObjectNode feed = feed(ARCHIVE);
        ((ObjectNode) feed.get("items").get(0)).put("date_modified", "2030-01-01T00:00:00Z");

        assertThat(prove(feed).holds()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsPassedOver() throws IOException {
        assertThat(EXPORTS.prove(bytes(VALID.replace("\"title\"", "\"_other\": {\"a\": [1, null, true]}, \"title\"")), FORMAT))
                .isEqualTo(EXPORTS.prove(bytes(VALID), FORMAT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "version/1.1|version/1",
        "\"version\"|\"Version\"",
        "\"title\": \"T\", |",
        "\"title\"|\"title\": \"S\", \"title\"",
        "\"title\": \"T\"|\"title\": 1",
        "\"title\"|\"next_url\": null, \"title\"",
        "\"title\"|\"hubs\": [{\"type\": \"WebSub\"}], \"title\"",
        "\"items\"|\"item\"",
        "\"items\": [|\"items\": [[], ",
        "[{\"name\": \"A\"}]|{\"name\": \"A\"}",
        "\"id\": \"1\"|\"id\": 1",
        "\"id\": \"1\", |",
        "\"content_html\"|\"content_text\"",
        "\"h\"|[\"h\"]",
        "\"url\": \"u\"|\"url\": {}",
        "\"date_published\"|\"date_modified\"",
        "\"_colophon\": |\"_colophon\": [], \"x\": ",
        "\"C\"|\"C\", \"creditLine\": \"D\"",
        "[\"N\"]|[1]",
        "\"T\"|'T'",
        "]}|]",
        "]}|]} {}",
        "{|[{"})
    void whatIsNoJsonFeedOrSaysAThingTwiceIsRefused(String part, String instead) throws IOException {
        EXPORTS.prove(bytes(VALID), FORMAT);
        String damaged = VALID.replace(part, instead == null ? "" : instead);

        assertThat(damaged).isNotEqualTo(VALID);
        assertThatIOException().isThrownBy(() -> EXPORTS.prove(bytes(damaged), FORMAT)).withMessageNotContaining("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "\"\"", "{}", "<rss/>"})
    void whatIsNoFeedAtAllIsRefused(String file) {
        assertThatIOException().isThrownBy(() -> EXPORTS.prove(bytes(file), FORMAT));
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = VALID.replace("\"T\"", "\"Ü\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThatIOException().isThrownBy(() -> EXPORTS.prove(latin, FORMAT));
    }

    @Test
    void noDepthOfNestingStopsTheProgram() {
        assertThatIOException().isThrownBy(() -> EXPORTS.prove(bytes("{\"a\":" + "[".repeat(1_000_000)), FORMAT));
    }

    private static ObjectNode feed(Edition edition) {
        return (ObjectNode) JSON.readTree(EXPORTS.export(edition, FORMAT).bytes());
    }

    private static Proof prove(JsonNode feed) throws IOException {
        return EXPORTS.prove(JSON.writeValueAsBytes(feed), FORMAT, ARCHIVE);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
