package press.colophon.web;

import java.util.List;
import press.colophon.export.Proof;

/**
 * How an article fared in all formats together.
 *
 * @param outcomes one a format
 */
public record AllFormats(List<Outcome> outcomes) {

    static AllFormats of(List<Outcome> outcomes) {
        return new AllFormats(List.copyOf(outcomes));
    }

    /** The files that were read back and hold every credit. */
    public List<Outcome.Proven> proven() {
        return outcomes.stream().filter(Outcome.Proven.class::isInstance).map(Outcome.Proven.class::cast).toList();
    }

    /** The files that are not handed out. */
    public List<Outcome.Refused> refused() {
        return outcomes.stream().filter(Outcome.Refused.class::isInstance).map(Outcome.Refused.class::cast).toList();
    }

    /** How many credits were looked for in each. */
    public int credits() {
        return outcomes.stream().flatMap(outcome -> outcome.proof().stream()).map(Proof::lines).mapToInt(List::size)
                .max().orElse(0);
    }
}
