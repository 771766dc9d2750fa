package press.colophon.intake;

/** A document that cannot be taken in. The message, for people, says why and what to do. */
public final class Rejected extends RuntimeException {

    public Rejected(String message) {
        super(message);
    }
}
