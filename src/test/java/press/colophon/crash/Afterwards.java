package press.colophon.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a service that was killed and started again against what it had acknowledged. */
final class Afterwards {

    private static final List<String> ALL = List.of("pdf", "html", "txt", "rss", "atom", "json", "jsonfeed");
    private static final List<String> FAST = List.of("txt", "rss");

    private final Wire wire;
    private final Acknowledged acknowledged;

    Afterwards(Wire wire, Acknowledged acknowledged) {
        this.wire = wire;
        this.acknowledged = acknowledged;
    }

    /** What was asked and never answered is asked again: it is done now, or was done and is told so; never twice. */
    void askAgain() throws IOException, InterruptedException {
        for (Wire.Write write = acknowledged.inDoubt().poll(); write != null; write = acknowledged.inDoubt().poll()) {
            if (write.name().isEmpty()) {
                Wire.Answer now = wire.read(write.path());
                assertThat(now.status()).as(now.toString()).isEqualTo(200);
                continue;
            }
            Wire.Answer answer = wire.send(write);
            assertThat(answer.status() / 100).as("%s %s again: %s", write.method(), write.path(), answer).isEqualTo(2);
            Wire.Answer third = wire.send(write);
            assertThat(third.text()).isEqualTo(answer.text());
            assertThat(third.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    void everyVersionIsThere() throws IOException, InterruptedException {
        for (Map.Entry<String, String> version : acknowledged.versions().entrySet()) {
            Wire.Answer answer = wire.read("/api/articles/" + version.getKey());
            assertThat(answer.status()).as("%s: %s", version.getKey(), answer).isEqualTo(200);
            assertThat(answer.json().get("headline").getAsString()).isEqualTo(version.getValue());
        }
        for (Map.Entry<String, Long> revision : acknowledged.revisions().entrySet()) {
            assertThat(Acknowledged.revision(wire.read("/api/articles/" + revision.getKey())))
                    .as(revision.getKey()).isGreaterThanOrEqualTo(revision.getValue());
        }
    }

    void everyAnswerIsGivenAgain() throws IOException, InterruptedException {
        for (Acknowledged.Given given : acknowledged.answers()) {
            Wire.Answer answer = wire.send(given.write());
            assertThat(answer.status()).as(given.write().path()).isEqualTo(given.status());
            assertThat(answer.text()).isEqualTo(given.body());
            assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    void everyPhotoIsThere() throws IOException, InterruptedException {
        for (String id : acknowledged.photos().keySet()) {
            assertThat(wire.read("/photos/" + id).status()).as(id).isEqualTo(200);
        }
    }

    void everyEventIsThereInOrder() throws IOException, InterruptedException {
        Set<String> seen = new HashSet<>();
        long last = 0;
        List<JsonElement> page;
        do {
            page = wire.asReader("/api/events?limit=100&after=" + last).json().getAsJsonArray("events").asList();
            for (JsonElement element : page) {
                JsonObject event = element.getAsJsonObject();
                assertThat(event.get("event").getAsLong()).isEqualTo(++last);
                seen.add(event.get("article").getAsString() + " " + event.get("kind").getAsString());
            }
        } while (!page.isEmpty());
        assertThat(seen).containsAll(acknowledged.events());
    }

    /** What is published can be had whole; what is not cannot be had at all. The first that is published is had in every format. */
    void nothingIsHalfPublished() throws IOException, InterruptedException {
        List<String> formats = ALL;
        for (String id : acknowledged.revisions().keySet()) {
            String status = wire.read("/api/articles/" + id).json().get("status").getAsString();
            for (String format : formats) {
                Wire.Answer file = wire.asReader("/articles/" + id + "." + format);
                assertThat(file.status()).as("%s.%s, which is %s", id, format, status).isEqualTo(switch (status) {
                    case "published" -> 200;
                    case "withdrawn" -> 410;
                    default -> 404;
                });
                if (file.status() == 200) {
                    assertThat(file.header("Repr-Digest")).isEqualTo("sha-256=:" + digest(file.response().body()) + ":");
                    assertThat(file.header("Content-Length")).isEqualTo(String.valueOf(file.response().body().length));
                }
            }
            if (status.equals("published")) {
                formats = FAST;
            }
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
