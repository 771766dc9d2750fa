package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.colophon.fixture.Wire;
import press.colophon.store.Key;
import press.colophon.store.Keys;

@Running
class OnceTest {

    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(port, keys.create("Desk", Key.Scope.WRITE));
    }

    private Desk.Answer filed(String name, String key) {
        return desk.post("/api/articles", Story.named(name), "Idempotency-Key", key);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndIsDoneOnce() {
        Desk.Answer first = filed("once", "k1");
        Desk.Answer again = filed("once", "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).isEqualTo(first.header(header)).isNotEmpty();
        }
        assertThat(desk.get(first.header("Location") + "/versions").json().path("versions").size()).isEqualTo(1);
    }

    @Test
    void aRepeatedStepIsDoneOnceThoughTheArticleIsNotAsItWasSeen() {
        Desk.Answer draft = filed("step-once", "k2");
        String publish = draft.header("Location") + "/publish";

        Desk.Answer first = desk.post(publish, "", "If-Match", draft.etag(), "Idempotency-Key", "k3");
        Desk.Answer again = desk.post(publish, "", "If-Match", draft.etag(), "Idempotency-Key", "k3");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo("\"2\"");
    }

    @Test
    void aKeyIsForOneRequestOnly() {
        Desk.Answer first = filed("another-1", "k4");

        assertThat(filed("another-2", "k4").status()).isEqualTo(422);
        assertThat(desk.post("/api/articles?x", Story.named("another-1"), "Idempotency-Key", "k4").status()).isEqualTo(422);
        assertThat(desk.post(first.header("Location") + "/publish", Story.named("another-1"), "Idempotency-Key", "k4").status())
                .isEqualTo(422);
        assertThat(desk.post("/api/articles", Story.named("another-1"), "Idempotency-Key", "k4", "Content-Type", "text/plain")
                .status()).isEqualTo(422);
        assertThat(filed("another-1", "k4").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(filed("another-2", "k5").status()).isEqualTo(201);
    }

    @Test
    void theKeysOfOneCallerAreNothingToAnother() {
        filed("two-callers-1", "k6");
        Desk other = new Desk(port, keys.create("Other", Key.Scope.WRITE));

        assertThat(other.post("/api/articles", Story.named("two-callers-2"), "Idempotency-Key", "k6").status()).isEqualTo(201);
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        Desk.Answer draft = filed("again", "k7");
        String publish = draft.header("Location") + "/publish";

        assertThat(desk.post(publish, "{}", "If-Match", "\"9\"", "Idempotency-Key", "k8").status()).isEqualTo(412);
        assertThat(desk.post(publish, "{}", "If-Match", draft.etag(), "Idempotency-Key", "k8").status()).isEqualTo(200);
    }

    @Test
    void whoSendsARequestTwiceAtOnceIsToldToComeBack() throws InterruptedException {
        Trial.hold("INFLIGHT");
        Desk.Answer draft = desk.post("/api/articles", Story.named("inflight").replace("Headline", "INFLIGHT"));
        String publish = draft.header("Location") + "/publish";
        CompletableFuture<Desk.Answer> first = CompletableFuture.supplyAsync(
                () -> desk.post(publish, "", "If-Match", draft.etag(), "Idempotency-Key", "k9"), VIRTUAL);
        Trial.awaitStart("INFLIGHT");

        Desk.Answer second = desk.post(publish, "", "If-Match", draft.etag(), "Idempotency-Key", "k9");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Retry-After")).isEqualTo("1");

        Trial.go("INFLIGHT");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(desk.post(publish, "", "If-Match", draft.etag(), "Idempotency-Key", "k9").header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        List<Desk.Answer> answers = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> filed("many", "k10"), VIRTUAL)).toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(answer -> answer.status() + answer.header("Retry-After")).containsAnyOf("201", "4091")
                .allMatch(answer -> answer.equals("201") || answer.equals("4091"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201 && answer.header("Idempotency-Replayed").isEmpty()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key: a b", "Idempotency-Key: ", "Idempotency-Key: caf\u00e9", "Idempotency-Key: a\r\nIdempotency-Key: b"})
    void aKeyThatIsNoneIsRefused(String header) {
        assertThat(new Wire(port).ask("POST /api/articles", "Authorization: Bearer " + desk.key(), "Content-Length: 0", header)
                .status()).isEqualTo(400);
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        assertThat(filed("long-1", "k".repeat(255)).status()).isEqualTo(201);
        assertThat(filed("long-2", "k".repeat(256)).status()).isEqualTo(400);
    }
}
