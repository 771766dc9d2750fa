package press.colophon.intake.json;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is wrong with a document, each with the JSON Pointer (RFC 6901) of its place. */
final class Faults {

    private final List<String> faults = new ArrayList<>();

    void add(String pointer, String what) {
        faults.add((pointer.isEmpty() ? "/" : pointer) + ": " + what);
    }

    /** What the model makes of it; if the model refuses, that is a fault and there is nothing. */
    <T> Optional<T> at(String pointer, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (DateTimeException e) {
            add(pointer, "is not a date such as 2021-07-14, or 2021-07-14T18:02:00+03:00");
        } catch (IllegalArgumentException e) {
            add(pointer, e.getMessage());
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n  ", faults);
    }
}
