package press.colophon.intake;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All that is wrong with a document, in the order in which it was found. */
public final class Faults {

    // A hostile document can hold millions; nobody reads more than these, and the rest is counted.
    private static final int MOST = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private int more;

    /** Adds one; see {@link Fault}. */
    public void add(String pointer, String detail) {
        if (faults.size() == MOST) {
            more++;
            return;
        }
        faults.add(new Fault(pointer, detail));
        for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
            touched.add(pointer.substring(0, end));
        }
    }

    /**
     * What the model makes of it. If the model refuses, that is a fault and there is nothing; nor is anything made of a
     * place of which a part is at fault already.
     */
    public <T> Optional<T> at(String pointer, Supplier<T> made) {
        if (!pointer.isEmpty() && touch(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(made.get());
        } catch (DateTimeException e) {
            add(pointer, "is not a date such as 2021-07-14, or 2021-07-14T18:02:00+03:00");
        } catch (IllegalArgumentException e) {
            add(pointer, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** Whether one is at this place or within it. */
    boolean touch(String pointer) {
        return touched.contains(pointer);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All of them; of very many, the first, and how many more there are. */
    public List<Fault> list() {
        List<Fault> all = new ArrayList<>(faults);
        if (more > 0) {
            all.add(new Fault("", "%,d more".formatted(more)));
        }
        return List.copyOf(all);
    }
}
