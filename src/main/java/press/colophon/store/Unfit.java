package press.colophon.store;

/** A store or a backup is not fit for what was asked; nothing was changed. */
public final class Unfit extends RuntimeException {

    Unfit(String message) {
        super(message);
    }
}
