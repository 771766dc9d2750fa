package press.colophon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.fixture.Colophons;

class ContentTypeTest {

    private static final String JSON = """
            {"headline": "From JSON", "byline": [{"name": "AFP"}], "publisher": {"name": "P"}, "publishedAt": "2021-07-14",
             "canonicalUrl": "https://example.org/1", "body": []}
            """;

    private static Imported read(String name, String text, String contentType) {
        return Colophons.intake().read(
                new Document(name, text.getBytes(StandardCharsets.UTF_8), Optional.of(contentType)), Map.of());
    }

    private static Rejected refusal(String contentType) {
        return catchThrowableOfType(Rejected.class, () -> read("The article", JSON, contentType));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"", "application/octet-stream", "application/octet-stream; charset=UTF-8"})
    void jsonIsReadAsJson(String contentType) {
        assertThat(read("The article", JSON, contentType).article().headline()).isEqualTo("From JSON");
    }

    @Test
    void whatTheSenderSaysGoesBeforeNameAndContent() {
        assertThat(read("sample.json", Colophons.sampleText(), "text/plain; charset=utf-8").article())
                .isEqualTo(Colophons.sample());
        assertThat(read("a.txt", JSON, "application/json").article().headline()).isEqualTo("From JSON");
        assertThat(catchThrowableOfType(Rejected.class, () -> read("a.txt", "A Headline", "application/json")))
                .hasMessageContaining("is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/vnd.example+json", "text/html", "text/*", "*/*", "image/jpeg"})
    void aTypeThatNobodyReadsIsNotUnderstoodAndTheOthersAreNamed(String contentType) {
        assertThat(refusal(contentType).why()).isEqualTo(Rejected.Why.NOT_UNDERSTOOD);
        assertThat(refusal(contentType)).hasMessage(
                "The article is " + contentType + ", which cannot be read; there are application/json, text/plain.");
        assertThat(Colophons.intake().mediaTypes()).containsExactly("application/json", "text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=iso-8859-1", "application/json; charset=UTF-16",
        "application/octet-stream; charset=windows-1252"})
    void anotherCharacterSetIsNotUnderstood(String contentType) {
        assertThat(refusal(contentType).why()).isEqualTo(Rejected.Why.NOT_UNDERSTOOD);
        assertThat(refusal(contentType)).hasMessageMatching("The article is in \\S+; documents are read in UTF-8 only\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "text/", "text/plain; charset=klingon", "text/plain; charset=", "text/plain; =", "a b/c"})
    void aTypeThatIsNoneIsNotUnderstood(String contentType) {
        assertThat(refusal(contentType).why()).isEqualTo(Rejected.Why.NOT_UNDERSTOOD);
        assertThat(refusal(contentType)).hasMessageContaining("no media type with a known character set");
    }

    @Test
    void anIdAndASlugAreStatedOrMadeUp() {
        Imported made = Colophons.imported("a.json", JSON);
        assertThat(made.slugStated()).isFalse();
        assertThat(made.idStated()).isFalse();
        assertThat(made.article().slug()).isEqualTo("from-json");

        Imported stated = Colophons.imported("a.json", JSON.replace("{\"headline", "{\"id\": \"7\", \"slug\": \"s\", \"headline"));
        assertThat(stated.slugStated()).isTrue();
        assertThat(stated.idStated()).isTrue();

        Imported supplied = Colophons.intake().read(
                new Document("a.json", JSON.getBytes(StandardCharsets.UTF_8)), Map.of("slug", "by-hand"));
        assertThat(supplied.slugStated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"pointer\": \"/body\", \"detail\": \"x\"}]", "{\"any\": null}", "\"x\"", "null"})
    void remarksOfTheServiceAreKnownAndIgnored(String remarks) {
        assertThat(Colophons.imported("a.json", JSON.replace("{\"headline", "{\"remarks\": " + remarks + ", \"headline"))
                .article()).isEqualTo(Colophons.imported("a.json", JSON).article());
    }
}
