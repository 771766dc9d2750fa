package press.colophon.web;

import java.util.List;

/** Of the media types that there are, the client takes none. */
final class NotAcceptable extends RuntimeException {

    NotAcceptable(List<String> offered) {
        super("This can be had as " + String.join(", ", offered) + ".");
    }
}
