package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.fixture.FreshData;
import press.colophon.store.Key;
import press.colophon.store.Keys;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@Timeout(120)
class ArticlesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port, keys.create("Desk", Key.Scope.WRITE));
    }

    @Test
    void aNewArticleIsADraftWhateverItStates() {
        Desk.Answer filed = desk.post("/api/articles",
                Story.with("new", "\"status\": \"published\", \"version\": 7, \"slug\": \"new\","));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().path("status").asString()).isEqualTo("draft");
        assertThat(filed.json().path("version").asInt()).isEqualTo(1);
        assertThat(filed.json().has("remarks")).isFalse();
        assertThat(filed.etag()).isEqualTo("\"1\"");
        assertThat(filed.header("Location")).isEqualTo("/api/articles/" + filed.json().path("id").asString());
        assertThat(desk.get(filed.header("Location")).text()).isEqualTo(filed.text());
        assertThat(desk.reader().get(filed.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void whatWasReadCanBeSentBackAndIsANewVersion() {
        Desk.Answer filed = desk.post("/api/articles", Story.named("back"));
        Desk.Answer scheduled = desk.post(filed.header("Location") + "/publish", "{\"at\": \"2099-01-01T00:00:00Z\"}",
                "If-Match", filed.etag());
        assertThat(scheduled.json().at("/remarks/embargo").asString()).isEqualTo("2099-01-01T00:00:00Z");

        Desk.Answer read = desk.get(filed.header("Location"));
        Desk.Answer again = desk.put(filed.header("Location"), read.text().replace("Words.", "Other words."),
                "If-Match", read.etag());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo("\"3\"");
        assertThat(again.json().path("version").asInt()).isEqualTo(2);
        assertThat(again.json().path("status").asString()).isEqualTo("scheduled");
        assertThat(again.json().at("/body/0/text/0/text").asString()).isEqualTo("Other words.");
        assertThat(again.json().at("/remarks/embargo").asString()).isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        Desk.Answer refused = desk.post("/api/articles", """
                {"headline": 1, "colour": "red", "publishedAt": "yesterday", "byline": [{"name": "Ann"}],
                 "canonicalUrl": "https://paper.example/wrong", "canonicalUrl": "https://paper.example/wrong"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/headline", "/colour", "/publishedAt", "/canonicalUrl",
                "/publisher");
        assertThat(refused.text()).doesNotContain("--set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"headline\": | application/json | 400", "words | text/x-unknown | 415",
            "words | text/plain; charset=utf-16 | 415", "[] | application/json | 422"})
    void aBodyThatIsNoArticleIsRefused(String body, String type, int status) {
        assertThat(desk.post("/api/articles", body, "Content-Type", type).status()).isEqualTo(status);
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        Desk.Answer refused = desk.post("/api/articles", " ".repeat(5_000_001));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
