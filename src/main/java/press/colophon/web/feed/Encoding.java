package press.colophon.web.feed;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** What a client takes besides the plain bytes (RFC 9110, 12.5.3). */
final class Encoding {

    private Encoding() {
    }

    /** Whether it takes gzip; “*” counts if gzip is not named. */
    static boolean gzip(ServletWebRequest request) {
        String[] codings = String.join(",", Collections.list(request.getRequest().getHeaders(HttpHeaders.ACCEPT_ENCODING)))
                .toLowerCase(Locale.ROOT).split(",", -1);
        return Arrays.stream(codings).map(String::strip).filter(coding -> is(coding, "gzip") || is(coding, "x-gzip")).findFirst()
                .or(() -> Arrays.stream(codings).map(String::strip).filter(coding -> is(coding, "*")).findFirst())
                .filter(coding -> !coding.matches(".*;\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*")).isPresent();
    }

    private static boolean is(String coding, String name) {
        return coding.equals(name) || coding.startsWith(name + ";") || coding.startsWith(name + " ");
    }
}
