package press.colophon.preflight;

import java.util.Locale;

/** What comes of breaking a rule. */
public enum Severity {

    /** The document says must, required, not supported, or that it is rejected or not taken in. */
    REJECT,

    /** The document says should, recommended, preferred, or may. */
    WARN;

    /** The word for it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
