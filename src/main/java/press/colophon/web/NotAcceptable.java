package press.colophon.web;

import java.util.List;

/** Of the media types that there are, the client takes none. */
public final class NotAcceptable extends RuntimeException {

    /** @param offered the media types that there are */
    public NotAcceptable(List<String> offered) {
        super("This can be had as " + String.join(", ", offered) + ".");
    }
}
