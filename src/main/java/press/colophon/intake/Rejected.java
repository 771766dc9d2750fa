package press.colophon.intake;

import java.util.List;

/** A document that cannot be taken in. The message, for people, says why and what to do. */
@SuppressWarnings("serial")
public final class Rejected extends RuntimeException {

    private final Why why;
    private final List<Fault> faults;

    /** For which of these reasons. */
    public enum Why {
        /** It has more bytes than a document may have. */
        TOO_LARGE,
        /** It is of a kind, or in a character set, that nobody here reads. */
        NOT_UNDERSTOOD,
        /** It is not of the kind that it is said to be. */
        MALFORMED,
        /** What it says is wrong, or not enough. */
        WRONG
    }

    private Rejected(Why why, String message, List<Fault> faults) {
        super(message);
        this.why = why;
        this.faults = List.copyOf(faults);
    }

    /** A document that is wrong as a whole. */
    public Rejected(String message) {
        this(Why.WRONG, message, List.of());
    }

    /** A document that is wrong in these places. */
    public Rejected(String message, List<Fault> faults) {
        this(Why.WRONG, message, faults);
    }

    /** A document that is not of the kind that it is said to be, as can be seen in this place. */
    public static Rejected malformed(String message, Fault fault) {
        return new Rejected(Why.MALFORMED, message, List.of(fault));
    }

    Rejected(Why why, String message) {
        this(why, message, List.of());
    }

    public Why why() {
        return why;
    }

    /** All that is wrong; empty if the document was refused as a whole. */
    public List<Fault> faults() {
        return faults;
    }
}
