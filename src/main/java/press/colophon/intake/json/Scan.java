package press.colophon.intake.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import press.colophon.intake.Fault;
import press.colophon.intake.Faults;
import press.colophon.intake.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Goes through a document before it is made a tree, for what a tree cannot tell: whether it is JSON, and names stated twice. */
final class Scan {

    private final String name;
    private final Faults faults;

    Scan(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /**
     * Notes each name that an object states twice.
     *
     * @throws Rejected if it is not JSON, or deeper or longer in its numbers than anyone writes
     */
    void through(JsonParser tokens) {
        try {
            duplicates(tokens);
        } catch (StreamConstraintsException e) {
            throw notJson(pointer(tokens), tokens.currentLocation(),
                    plain(e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw notJson("", e.getLocation() == null ? tokens.currentLocation() : e.getLocation(),
                    plain(e.getOriginalMessage()));
        }
    }

    private void duplicates(JsonParser tokens) {
        Deque<Set<String>> objects = new ArrayDeque<>();
        boolean over = false;
        for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
            if (over) {
                throw notJson("", tokens.currentTokenLocation(), "something follows after its end");
            }
            switch (token) {
                case START_OBJECT -> objects.push(new HashSet<>());
                case END_OBJECT -> objects.pop();
                case PROPERTY_NAME -> {
                    if (!objects.element().add(tokens.currentName())) {
                        faults.add(pointer(tokens), "is stated once more in " + place(tokens.currentTokenLocation()));
                    }
                }
                default -> { }
            }
            over = tokens.streamReadContext().inRoot();
        }
    }

    private Rejected notJson(String pointer, TokenStreamLocation at, String why) {
        Fault fault = new Fault(pointer, "is not JSON: " + place(at) + ": " + why);
        return Rejected.malformed(name + " " + fault.detail(), fault);
    }

    /** Jackson's words without those that are for programmers. */
    private static String plain(String message) {
        return message.replaceAll(" \\(start marker at \\[.*?]\\)|(,? from|: enable) `[^`]*`( to allow)?", "");
    }

    private static String pointer(JsonParser tokens) {
        return tokens.streamReadContext().pathAsPointer().toString();
    }

    private static String place(TokenStreamLocation at) {
        return "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
