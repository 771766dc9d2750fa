package press.colophon.web;

/** A range was asked for that the file does not have. */
final class OutOfRange extends RuntimeException {

    private final int length;

    OutOfRange(int length) {
        super("The file has %,d bytes, and the range asked for is not among them.".formatted(length));
        this.length = length;
    }

    /** The length of the file in bytes. */
    int length() {
        return length;
    }
}
