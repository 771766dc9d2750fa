package press.colophon.export.picture;

/** The bytes are not a picture file that we know, or break its rules; the message completes “cannot be shown: …”. */
final class Unreadable extends Exception {

    Unreadable(String message) {
        super(message);
    }
}
