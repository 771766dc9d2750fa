package press.colophon.preflight;

import java.io.IOException;

/** A file is no feed that could be held against any rules; the message says why. */
public final class NotAFeed extends IOException {

    private static final long serialVersionUID = 1L;

    NotAFeed(String reason) {
        super(reason);
    }
}
