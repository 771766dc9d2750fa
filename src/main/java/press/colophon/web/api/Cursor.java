package press.colophon.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.store.Position;

/** A place in the list of articles as clients are given it, to be sent back as it is. */
final class Cursor {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,15}) ([A-Za-z0-9._-]{1,120})");

    private Cursor() {
    }

    static String of(Position position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                (position.publishedAt() + " " + position.id()).getBytes(StandardCharsets.US_ASCII));
    }

    static Position parse(String cursor) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not a place in this list", e);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("is not a place in this list");
        }
        return new Position(Long.parseLong(form.group(1)), form.group(2));
    }
}
