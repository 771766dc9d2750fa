package press.colophon.export;

/** A format cannot show something that the article holds; the message names it. */
public final class Unprintable extends RuntimeException {

    public Unprintable(String message) {
        super(message);
    }
}
