package press.colophon.web.convert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import press.colophon.intake.Imported.Loss;

/**
 * What a document lost on the way in, in the headers of an answer whose body is a file (RFC 9651): {@code Colophon-Losses}
 * is an integer, how many there are; {@code Colophon-Lost} is a list of Display Strings, the first of them in words.
 */
final class Losses {

    /** Clients and proxies take only so much in a header. */
    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_OF_ONE = 200;

    private Losses() {
    }

    static void tell(List<Loss> losses, HttpHeaders headers) {
        headers.set("Colophon-Losses", String.valueOf(losses.size()));
        List<String> told = new ArrayList<>();
        int room = MOST_CHARACTERS;
        for (Loss loss : losses) {
            String words = displayString(shortened(loss.toString()));
            room -= words.length() + 2;
            if (room < 0) {
                break;
            }
            told.add(words);
        }
        if (!told.isEmpty()) {
            headers.set("Colophon-Lost", String.join(", ", told));
        }
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= MOST_OF_ONE ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_OF_ONE)) + "…";
    }

    /** Whatever a stranger wrote, only printable ASCII is left, and nothing in it ends the string. */
    private static String displayString(String words) {
        StringBuilder out = new StringBuilder("%\"");
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            if (b < ' ' || b > '~' || b == '%' || b == '"') {
                out.append("%%%02x".formatted(b & 0xFF));
            } else {
                out.append((char) b);
            }
        }
        return out.append('"').toString();
    }
}
