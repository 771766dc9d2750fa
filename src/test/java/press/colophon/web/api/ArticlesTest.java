package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.colophon.fixture.Colophons;
import press.colophon.store.Key;
import press.colophon.store.Keys;

@Running
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

    @Test
    void anIdOrASlugThatIsTakenIsSaidToBe() {
        desk.post("/api/articles", Story.with("taken", "\"id\": \"taken-id\", \"slug\": \"taken-slug\","));

        Desk.Answer sameId = desk.post("/api/articles", Story.with("taken-2", "\"id\": \"taken-id\","));
        Desk.Answer sameSlug = desk.post("/api/articles", Story.with("taken-3", "\"slug\": \"taken-slug\","));

        assertThat(sameId.status()).isEqualTo(409);
        assertThat(sameId.pointers()).containsExactly("/id");
        assertThat(sameSlug.status()).isEqualTo(409);
        assertThat(sameSlug.pointers()).containsExactly("/slug");
    }

    @Test
    void aSlugThatIsNotStatedIsAFreeOne() {
        desk.post("/api/articles", Story.with("free", "\"slug\": \"headline-of-free\","));
        Desk.Answer second = desk.post("/api/articles",
                Story.named("free").replace("https://paper.example/free", "https://paper.example/free/2"));

        assertThat(second.json().path("slug").asString()).isEqualTo("headline-of-free-2");
    }

    @Test
    void aPictureThatIsNotHereIsPointedAt() {
        String photo = "{\"type\": \"figure\", \"photo\": {\"id\": \"%s\", \"creditLine\": \"TASS\"}},".formatted("a".repeat(64));
        Desk.Answer refused = desk.post("/api/articles",
                Story.named("photo").replace("\"body\": [", "\"body\": [" + photo));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/body/0/photo/id");
    }

    @Test
    void aTextIsTakenInAndWhatWasLeftBehindIsRemarked() {
        Desk.Answer filed = desk.post("/api/articles", Colophons.sampleText().replace("Russia", "Rus\u0008sia")
                        .replace("a74520", "a74520-2"),
                "Content-Type", "text/plain; charset=utf-8");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().path("headline").asString()).startsWith("Russia Holds");
        assertThat(filed.json().at("/remarks/losses/0/what").asString()).contains("U+0008");
        Desk.Answer back = desk.put(filed.header("Location"), filed.text(), "If-Match", filed.etag());
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().has("remarks")).isFalse();
    }

    @Test
    void anArticleKeepsItsIdAndItsSlug() {
        Desk.Answer filed = desk.post("/api/articles", Story.named("keeps"));

        Desk.Answer other = desk.put(filed.header("Location"), Story.with("keeps", "\"id\": \"x\", \"slug\": \"y\","),
                "If-Match", filed.etag());
        Desk.Answer silent = desk.put(filed.header("Location"), Story.named("elsewhere"), "If-Match", filed.etag());

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.pointers()).containsExactly("/id", "/slug");
        assertThat(silent.status()).isEqualTo(200);
        assertThat(silent.json().path("id")).isEqualTo(filed.json().path("id"));
        assertThat(silent.json().path("slug")).isEqualTo(filed.json().path("slug"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"\"1\" | 200", "* | 200", "\"7\", \"1\" | 200", "\"2\" | 412", "W/\"1\" | 412",
            "1 | 412", "\"1 | 412", "\"x\" \"1\" | 412", "W/\"1\", \"2\" | 412", "\"\" | 412"})
    void aChangeIsMadeOnlyToWhatWasSeen(String condition, int status) {
        Desk.Answer filed = desk.post("/api/articles", Story.named("seen-" + UUID.randomUUID()));

        assertThat(desk.put(filed.header("Location"), filed.text(), "If-Match", condition).status()).isEqualTo(status);
        assertThat(desk.post(filed.header("Location") + "/publish", "", "If-Match", status == 200 ? "\"2\"" : condition).status())
                .isEqualTo(status);
    }

    @Test
    void aChangeThatDoesNotSayWhatWasSeenIsNotMade() {
        Desk.Answer filed = desk.post("/api/articles", Story.named("unseen"));

        assertThat(desk.put(filed.header("Location"), filed.text()).status()).isEqualTo(428);
        for (String step : List.of("/publish", "/withhold", "/withdraw")) {
            assertThat(desk.post(filed.header("Location") + step, "{\"reason\": \"x\"}").status()).isEqualTo(428);
        }
        assertThat(desk.get(filed.header("Location")).etag()).isEqualTo("\"1\"");
    }

    @Test
    void whoHasAnArticleAlreadyIsToldSo() {
        Desk.Answer filed = desk.post("/api/articles", Story.named("known"));

        Desk.Answer again = desk.get(filed.header("Location"), "If-None-Match", "\"0\", W/\"1\"");
        Desk.Answer head = desk.ask("HEAD", filed.header("Location"), "");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(again.response().body()).isEmpty();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(filed.response().body().length));
        assertThat(head.etag()).isEqualTo("\"1\"");
        assertThat(desk.get(filed.header("Location"), "If-None-Match", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void aMethodThatARouteDoesNotHaveIsSaidWithThoseThatItHas() {
        Desk.Answer refused = desk.ask("DELETE", "/api/articles/any", "");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow").split(",\\s*")).contains("GET", "PUT");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void onlyWhoMayWriteWrites() {
        Desk reading = new Desk(port, keys.create("Reading", Key.Scope.READ));

        assertThat(desk.reader().post("/api/articles", Story.named("stranger")).status()).isEqualTo(401);
        assertThat(reading.post("/api/articles", Story.named("stranger")).status()).isEqualTo(403);
        assertThat(reading.put("/api/articles/any", Story.named("stranger"), "If-Match", "*").status()).isEqualTo(403);
        assertThat(reading.get("/api/articles/any/versions").status()).isEqualTo(404);
        assertThat(desk.reader().get("/api/articles/any/versions").status()).isEqualTo(401);
    }
}
