package press.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MimeTypeUtils;
import press.colophon.intake.Document;
import press.colophon.intake.json.Fields;
import press.colophon.intake.json.StrictJson;
import press.colophon.web.problem.Problem;

/** The bodies of requests as documents. */
final class Incoming {

    /** The most bytes of a body that is not an article. */
    static final int SMALL = 64 << 10;

    private static final String NAME = "The body";

    private Incoming() {
    }

    /** A document of whatever kind its sender says. */
    static Document document(HttpServletRequest request, byte[] body) {
        return new Document(NAME, body, Optional.ofNullable(request.getContentType()));
    }

    /** A small JSON object, of which each field must be known; an empty body is one without fields. */
    static <T> T object(HttpServletRequest request, byte[] body, Function<Fields, T> reading) {
        if (body.length > 0 && request.getContentType() != null && !isJson(request.getContentType())) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type",
                    "This takes application/json, or an empty body.")
                    .header(HttpHeaders.ACCEPT, MimeTypeUtils.APPLICATION_JSON_VALUE);
        }
        return StrictJson.read(new Document(NAME, body.length == 0 ? new byte[] {'{', '}'} : body), reading);
    }

    private static boolean isJson(String type) {
        return type.split(";", 2)[0].strip().equalsIgnoreCase(MimeTypeUtils.APPLICATION_JSON_VALUE);
    }
}
