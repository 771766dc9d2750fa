package press.colophon.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import press.colophon.store.Key;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keys, for people and for programs. */
final class KeyLines {

    private static final JsonMapper JACKSON = new JsonMapper();
    private static final List<String> HEAD = List.of("id", "name", "scope", "created", "revoked");

    private KeyLines() {
    }

    /** A line for the head of the table, and one for each key. */
    static List<String> table(List<Key> keys) {
        List<List<String>> rows = Stream.concat(Stream.of(HEAD), keys.stream().map(KeyLines::row)).toList();
        int name = rows.stream().mapToInt(row -> row.get(1).length()).max().orElse(0);
        String form = "%-12s  %-" + name + "s  %-5s  %-20s  %s";
        return rows.stream().map(row -> form.formatted(row.toArray()).stripTrailing()).toList();
    }

    private static List<String> row(Key key) {
        return List.of(key.id(), key.name(), scope(key), second(key.createdAt()), key.revokedAt().map(KeyLines::second).orElse("-"));
    }

    static String json(Key key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", key.id()).put("name", key.name()).put("scope", scope(key)).put("createdAt", second(key.createdAt()));
        key.revokedAt().ifPresent(at -> node.put("revokedAt", second(at)));
        return JACKSON.writeValueAsString(node);
    }

    private static String scope(Key key) {
        return key.scope().name().toLowerCase(Locale.ROOT);
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
