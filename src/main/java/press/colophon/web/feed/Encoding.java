package press.colophon.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** What a client takes besides the plain bytes (RFC 9110, 12.5.3). */
final class Encoding {

    private static final String GZIP = "gzip";

    private Encoding() {
    }

    /** Whether it takes gzip; “*” counts if gzip is not named. */
    static boolean gzip(HttpServletRequest request) {
        String accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)));
        // Nearly everyone says one of these.
        return accepted.equals(GZIP) || accepted.startsWith(GZIP + ",") || !accepted.isEmpty() && isTaken(accepted);
    }

    private static boolean isTaken(String accepted) {
        String[] codings = accepted.toLowerCase(Locale.ROOT).split(",", -1);
        return Arrays.stream(codings).map(String::strip).filter(coding -> is(coding, GZIP) || is(coding, "x-gzip")).findFirst()
                .or(() -> Arrays.stream(codings).map(String::strip).filter(coding -> is(coding, "*")).findFirst())
                .filter(coding -> !coding.matches(".*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*")).isPresent();
    }

    private static boolean is(String coding, String name) {
        return coding.equals(name) || coding.startsWith(name + ";") || coding.startsWith(name + " ");
    }
}
