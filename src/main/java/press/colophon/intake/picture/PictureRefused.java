package press.colophon.intake.picture;

/** A picture file that cannot be taken in. The message, for people, is one sentence that says why. */
public final class PictureRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        /** It has more bytes or more pixels than a picture may have. */
        TOO_LARGE,
        /** It is no file of a kind that we take. */
        UNKNOWN_TYPE,
        /** It is of a kind that we take, and damaged. */
        UNREADABLE
    }

    private final Reason reason;

    PictureRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static PictureRefused damaged(String how) {
        return new PictureRefused(Reason.UNREADABLE, "The picture cannot be read: " + how + ".");
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }
}
