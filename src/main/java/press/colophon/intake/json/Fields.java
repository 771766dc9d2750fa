package press.colophon.intake.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.colophon.article.Links;
import press.colophon.article.Text;
import press.colophon.intake.Faults;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object. Null is the same as absent. A field that nobody asked for is a fault. */
public final class Fields {

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** A string as it is, to be held to the rules elsewhere. */
    Optional<String> string(String name) {
        return field(name).filter(node -> is(node.isString(), name, "a string")).map(JsonNode::stringValue);
    }

    /** A text of one line. */
    public Optional<String> text(String name) {
        return value(name, Fields::line);
    }

    /** A text of one line that must be there. */
    Optional<String> needed(String name) {
        return needed(name, Fields::line);
    }

    /** A string that must be there, and what a function makes of it. */
    public <T> Optional<T> needed(String name, Function<String, T> reading) {
        there(name);
        return value(name, reading);
    }

    /** What a function makes of a string that may be left out, but not be null: whoever sends that forgot it. */
    public <T> Optional<T> valueOrAbsent(String name, Function<String, T> reading) {
        if (object.has(name)) {
            there(name);
        }
        return value(name, reading);
    }

    /** What a function makes of a string. */
    public <T> Optional<T> value(String name, Function<String, T> reading) {
        return string(name).flatMap(text -> made(name, () -> reading.apply(text)));
    }

    /** The address of a page on the web. */
    Optional<URI> page(String name) {
        return value(name, address -> Links.web("it", URI.create(address)));
    }

    private static String line(String text) {
        return Text.line("it", text);
    }

    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name).flatMap(text -> {
            Optional<E> constant = Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text)).findFirst();
            if (constant.isEmpty()) {
                faults.add(at(name), "must be one of " + Arrays.stream(type.getEnumConstants())
                        .map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
            }
            return constant;
        });
    }

    Optional<Integer> number(String name) {
        return field(name).filter(node -> is(node.isInt(), name, "a whole number up to 2,147,483,647"))
                .map(JsonNode::intValue);
    }

    /** Whether a field says true. */
    public boolean flag(String name) {
        return field(name).filter(node -> is(node.isBoolean(), name, "true or false")).map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** An object made of a field's own fields, of which each must be known. */
    <T> Optional<T> object(String name, Function<Fields, Optional<T>> reading) {
        return field(name).filter(node -> is(node.isObject(), name, "an object"))
                .flatMap(node -> new Fields(node, at(name), faults).whole(reading));
    }

    /** An object that must be there. */
    <T> Optional<T> neededObject(String name, Function<Fields, Optional<T>> reading) {
        there(name);
        return object(name, reading);
    }

    private void there(String name) {
        if (field(name).isEmpty()) {
            faults.add(at(name), "is missing");
        }
    }

    /** The objects of an array, each read whole. */
    <T> List<T> objects(String name, Function<Fields, Optional<T>> reading) {
        return nodes(name).flatMap(item -> item.asFields().flatMap(fields -> fields.whole(reading)).stream()).toList();
    }

    /** The texts of an array, of one line each. */
    public List<String> texts(String name) {
        return nodes(name).filter(item -> item.node.isString() || item.isNot("a string"))
                .flatMap(item -> faults.at(item.pointer, () -> line(item.node.stringValue())).stream()).toList();
    }

    /** The items of an array. */
    Stream<Item> nodes(String name) {
        return field(name).filter(node -> is(node.isArray(), name, "an array"))
                .map(node -> new Item(node, at(name)).items()).orElseGet(Stream::of);
    }

    /** Reads this object with a function, and then reports the fields that it did not ask for. */
    <T> Optional<T> whole(Function<Fields, Optional<T>> reading) {
        Optional<T> value = reading.apply(this);
        object.propertyNames().stream().filter(name -> !asked.contains(name))
                .forEach(name -> faults.add(at(name), "is not a field of this object"));
        return value;
    }

    /** What the model makes of this object. */
    <T> Optional<T> made(Supplier<T> value) {
        return faults.at(pointer, value);
    }

    /** What the model makes of a field. */
    <T> Optional<T> made(String name, Supplier<T> value) {
        return faults.at(at(name), value);
    }

    /** Takes a field as known, whatever it says. */
    void ignore(String name) {
        asked.add(name);
    }

    /** Takes all fields as known, since nobody can tell which this object should have. */
    void ignoreAll() {
        asked.addAll(object.propertyNames());
    }

    /** An element of an array. */
    final class Item {
        private final JsonNode node;
        private final String pointer;

        private Item(JsonNode node, String pointer) {
            this.node = node;
            this.pointer = pointer;
        }

        /** The items of this item, which must be an array. */
        Stream<Item> items() {
            if (!node.isArray()) {
                isNot("an array");
                return Stream.of();
            }
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < node.size(); i++) {
                items.add(new Item(node.get(i), pointer + "/" + i));
            }
            return items.stream();
        }

        Optional<Fields> asFields() {
            return node.isObject() || isNot("an object") ? Optional.of(new Fields(node, pointer, faults)) : Optional.empty();
        }

        private boolean isNot(String type) {
            faults.add(pointer, "must be " + type);
            return false;
        }
    }

    private Optional<JsonNode> field(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private boolean is(boolean right, String name, String type) {
        if (!right) {
            faults.add(at(name), "must be " + type);
        }
        return right;
    }

    /** Where a field stands. */
    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
