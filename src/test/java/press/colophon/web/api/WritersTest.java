package press.colophon.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import tools.jackson.databind.JsonNode;

/** Many at once. */
@Running
class WritersTest {

    private static final int WRITERS = 50;
    private static final int ROUNDS = 20;

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
    void ofManyPutsOneSucceedsPerVersion() {
        String address = desk.post("/api/articles", Story.named("contended")).header("Location");
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= ROUNDS; round++) {
                String seen = "\"" + round + "\"";
                int number = round;
                List<Desk.Answer> answers = IntStream.range(0, WRITERS).mapToObj(writer -> CompletableFuture.supplyAsync(
                        () -> desk.put(address, Story.named("contended").replace("Words.", "Words of " + writer + " in " + number),
                                "If-Match", seen), writers)).toList().stream().map(CompletableFuture::join).toList();

                assertThat(answers).extracting(Desk.Answer::status).containsOnly(200, 412);
                Desk.Answer winner = answers.stream().filter(answer -> answer.status() == 200).reduce((one, other) -> {
                    throw new AssertionError("two succeeded");
                }).orElseThrow();
                assertThat(winner.etag()).isEqualTo("\"" + (round + 1) + "\"");
                assertThat(desk.get(address).text()).isEqualTo(winner.text());
            }
        }
        JsonNode versions = desk.get(address + "/versions").json().path("versions");
        assertThat(versions.valueStream().map(entry -> entry.path("number").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROUNDS + 1).boxed().toList());
    }

    @Test
    void eventsHaveNoGapsHoweverManyPublish() {
        long before = desk.reader().get("/api/events").json().path("last").asLong();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> published = IntStream.range(0, 30).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                Desk.Answer draft = desk.post("/api/articles", Story.named("event-" + i));
                return desk.post(draft.header("Location") + "/publish", "", "If-Match", draft.etag()).status();
            }, writers)).toList();
            long seen = before;
            while (seen < before + published.size()) {
                JsonNode page = desk.reader().get("/api/events?limit=7&after=" + seen).json();
                List<Long> numbers = page.path("events").valueStream().map(event -> event.path("event").asLong()).toList();
                assertThat(numbers).isEqualTo(LongStream.rangeClosed(seen + 1, seen + numbers.size()).boxed().toList());
                assertThat(page.path("last").asLong()).isGreaterThanOrEqualTo(seen + numbers.size());
                seen += numbers.size();
            }
            assertThat(published).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
        }
    }
}
