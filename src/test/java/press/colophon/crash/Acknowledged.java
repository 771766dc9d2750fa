package press.colophon.crash;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the service has said that it did, and what it was asked to do and died over. */
final class Acknowledged {

    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final Queue<Given> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private final Queue<Wire.Write> inDoubt = new ConcurrentLinkedQueue<>();

    /** An answer, and what it answered. */
    record Given(Wire.Write write, int status, String body) {
    }

    void answer(Wire.Write write, Wire.Answer answer) {
        if (write.name().isPresent()) {
            answers.add(new Given(write, answer.status(), answer.text()));
        }
    }

    void article(Wire.Answer answer) {
        String id = answer.json().get("id").getAsString();
        versions.put(id + "/versions/" + answer.json().get("version").getAsInt(), answer.json().get("headline").getAsString());
        revisions.merge(id, revision(answer), Math::max);
    }

    static long revision(Wire.Answer answer) {
        return Long.parseLong(answer.header("ETag").replace("\"", ""));
    }

    void event(String kind, Wire.Answer answer) {
        events.add(answer.json().get("id").getAsString() + " " + kind);
    }

    void photo(String id, byte[] bytes) {
        photos.put(id, bytes);
    }

    void doubt(Wire.Write write) {
        inDoubt.add(write);
    }

    Map<String, String> versions() {
        return versions;
    }

    Map<String, Long> revisions() {
        return revisions;
    }

    Map<String, byte[]> photos() {
        return photos;
    }

    Collection<Given> answers() {
        return answers;
    }

    Collection<String> events() {
        return events;
    }

    Queue<Wire.Write> inDoubt() {
        return inDoubt;
    }
}
