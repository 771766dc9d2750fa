package press.colophon.export.jsonfeed;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of strict JSON. A key that stands in it twice is damage, since one program takes the first and another the last
 * to be what it says; and so is a value of another type than the one that is asked for.
 *
 * @param path    where it stands, such as {@code $.items[0]}
 * @param members by their keys, each a text, a tree, a list of these, or {@link Other}
 */
record Tree(String path, Map<String, Object> members) {

    static final Tree EMPTY = new Tree("$", Map.of());

    /** What no credit can be: a number, true, false, or null. */
    private enum Other { VALUE }

    /**
     * @throws IOException        if it is not JSON in UTF-8
     * @throws JsonParseException if it is not an object, or one in it says something twice
     */
    static Tree read(InputStream json) throws IOException {
        JsonReader reader = new JsonReader(new InputStreamReader(json, StandardCharsets.UTF_8.newDecoder()));
        reader.setStrictness(Strictness.STRICT);
        if (value(reader) instanceof Tree root && reader.peek() == JsonToken.END_DOCUMENT) {
            return root;
        }
        throw new JsonParseException("it is not an object");
    }

    private static Object value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> reader.nextString();
            case NUMBER, BOOLEAN, NULL -> {
                reader.skipValue();
                yield Other.VALUE;
            }
            case NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> throw new JsonParseException("it ends at " + reader.getPath());
        };
    }

    private static Tree object(JsonReader reader) throws IOException {
        Tree tree = new Tree(reader.getPath(), new HashMap<>());
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (tree.members.put(key, value(reader)) != null) {
                throw new JsonParseException("%s.%s stands there twice".formatted(tree.path, key));
            }
        }
        reader.endObject();
        return tree;
    }

    private static List<Object> array(JsonReader reader) throws IOException {
        List<Object> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(value(reader));
        }
        reader.endArray();
        return values;
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(members.get(key)).map(value -> as(String.class, key, value));
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> lacks(key));
    }

    Optional<Tree> object(String key) {
        return Optional.ofNullable(members.get(key)).map(value -> as(Tree.class, key, value));
    }

    /** The objects of an array; none if it is not there. */
    List<Tree> objects(String key) {
        return list(Tree.class, key);
    }

    List<Tree> neededObjects(String key) {
        if (!has(key)) {
            throw lacks(key);
        }
        return objects(key);
    }

    /** The texts of an array; none if it is not there. */
    List<String> texts(String key) {
        return list(String.class, key);
    }

    JsonParseException lacks(String key) {
        return new JsonParseException("%s has no %s".formatted(path, key));
    }

    private <T> List<T> list(Class<T> type, String key) {
        List<?> values = as(List.class, key, members.getOrDefault(key, List.of()));
        return values.stream().<T>map(each -> as(type, key, each)).toList();
    }

    private <T> T as(Class<T> type, String key, Object value) {
        if (!type.isInstance(value)) {
            throw new JsonParseException("%s.%s is of the wrong type".formatted(path, key));
        }
        return type.cast(value);
    }
}
