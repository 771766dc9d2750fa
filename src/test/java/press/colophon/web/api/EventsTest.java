package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import tools.jackson.databind.JsonNode;

@Running
class EventsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port, keys.create("Desk", Key.Scope.WRITE));
    }

    private Desk.Answer published(String name) {
        Desk.Answer draft = desk.post("/api/articles", Story.with(name, "\"slug\": \"%s\",".formatted(name)));
        return step(draft, "publish", "");
    }

    private Desk.Answer step(Desk.Answer before, String step, String body) {
        return desk.post("/api/articles/" + id(before) + "/" + step, body, "If-Match", before.etag());
    }

    private static String id(Desk.Answer article) {
        return article.json().path("id").asString();
    }

    private long last() {
        return desk.reader().get("/api/events").json().path("last").asLong();
    }

    @Test
    void whatReadersSawHappenIsTold() {
        long before = last();
        Desk.Answer published = published("events-1");
        desk.post("/api/articles", Story.named("events-unseen"));
        Desk.Answer corrected = desk.put("/api/articles/" + id(published), Story.corrected("events-1", "Mended."),
                "If-Match", published.etag());

        JsonNode told = desk.reader().get("/api/events?after=" + before).json();

        assertThat(told.path("last").asLong()).isEqualTo(before + 2);
        assertThat(told.path("events").size()).isEqualTo(2);
        JsonNode second = told.at("/events/1");
        assertThat(second.path("event").asLong()).isEqualTo(before + 2);
        assertThat(second.path("kind").asString()).isEqualTo("corrected");
        assertThat(second.path("article").asString()).isEqualTo(id(corrected));
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("slug").asString()).isEqualTo("events-1");
        assertThat(desk.reader().get(second.path("href").asString()).text()).isEqualTo(corrected.text());
    }

    @Test
    void ofWhatIsWithheldOnlyThatItHappenedIsTold() {
        long before = last();
        Desk.Answer withheld = step(published("events-secret"), "withhold", "{\"reason\": \"secret reason\"}");

        for (Desk.Answer hidden : List.of(withheld, step(withheld, "publish", "{\"at\": \"2099-01-01T00:00:00Z\"}"))) {
            Desk.Answer told = desk.reader().get("/api/events?after=" + before);

            assertThat(hidden.status()).isEqualTo(200);
            assertThat(told.text()).doesNotContain("secret").doesNotContain("2099");
            assertThat(told.json().path("events").valueStream()).hasSize(2).allSatisfy(event -> {
                assertThat(event.propertyNames()).containsExactlyInAnyOrder("event", "kind", "article", "at");
                assertThat(event.path("article").asString()).isEqualTo(id(withheld));
            });
        }
    }

    @Test
    void whyAnArticleWasWithdrawnIsTold() {
        long before = last();
        step(published("events-gone"), "withdraw", "{\"reason\": \"Made up.\"}");

        JsonNode events = desk.reader().get("/api/events?after=" + before).json().path("events");

        assertThat(events.get(0).has("reason")).isFalse();
        assertThat(events.get(1).path("kind").asString()).isEqualTo("withdrawn");
        assertThat(events.get(1).path("reason").asString()).isEqualTo("Made up.");
        assertThat(events.get(1).path("slug").asString()).isEqualTo("events-gone");
        assertThat(events.get(1).has("href")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=x", "after=-1", "after=", "after=99999999999999999999", "after=1&after=2", "after=%D9%A1", "after=1.0",
            "limit=0", "limit=101", "limit="})
    void aPlaceThatIsNoneIsRefused(String query) {
        Desk.Answer refused = desk.reader().get("/api/events?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo(query.substring(0, 5));
    }

    @Test
    void behindTheLastEventThereIsNone() {
        JsonNode told = desk.reader().get("/api/events?after=999999999999").json();

        assertThat(told.path("events").size()).isZero();
        assertThat(told.path("last").asLong()).isEqualTo(last());
    }
}
