package press.colophon.preflight;

import java.util.List;

/** How a feed fares with one rule. */
public sealed interface Finding {

    /** The rule. */
    Rule rule();

    /** It is kept. */
    record Kept(Rule rule) implements Finding {
    }

    /**
     * It is broken.
     *
     * @param entries by which entries; empty if it is the feed that breaks it
     */
    record Broken(Rule rule, List<Entry> entries) implements Finding {

        /** Copies the list. */
        public Broken {
            entries = List.copyOf(entries);
        }
    }

    /** It speaks of another kind of feed. */
    record Silent(Rule rule) implements Finding {
    }
}
