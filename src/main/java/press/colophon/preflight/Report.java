package press.colophon.preflight;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a feed fares with a partner.
 *
 * @param partner  the partner
 * @param findings one for each of its rules, in its order
 */
public record Report(Partner partner, List<Finding> findings) {

    /** Copies the list. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** What is broken. */
    public Stream<Finding.Broken> broken() {
        return findings.stream().filter(Finding.Broken.class::isInstance).map(Finding.Broken.class::cast);
    }

    /** How many rules of this weight are broken. */
    public long broken(Severity severity) {
        return broken().filter(broken -> broken.rule().severity() == severity).count();
    }

    /** Whether the partner would reject something. */
    public boolean rejects() {
        return broken(Severity.REJECT) > 0;
    }
}
