package press.colophon.preflight;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An aggregator that takes, or took, feeds.
 *
 * @param name    what it is called on the command line
 * @param title   what people call it
 * @param note    what has to be known before its rules are read, such as that it takes feeds no longer
 * @param sources the documents that its rules come from, by the key that the rules use
 * @param rules   its rules
 */
public record Partner(String name, String title, Optional<String> note, Map<String, Source> sources, List<Rule> rules) {

    /** Refuses a rule whose source is not named, and copies. */
    public Partner {
        sources = Map.copyOf(sources);
        rules = List.copyOf(rules);
        for (Rule rule : rules) {
            if (!sources.containsKey(rule.source())) {
                throw new IllegalArgumentException("%s/%s has no source “%s”".formatted(name, rule.id(), rule.source()));
            }
        }
    }

    /** The document that makes a demand. */
    public Source source(Rule rule) {
        return sources.get(rule.source());
    }
}
