package press.colophon.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import press.colophon.store.Answers;
import press.colophon.web.problem.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it is kept, and given again. */
final class Kept {

    private static final JsonMapper JACKSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() { };

    private Kept() {
    }

    /** A digest of what makes a request the same one: its method, its address, and its body with what it is. */
    static String fingerprint(HttpServletRequest request, byte[] body) {
        String line = request.getMethod() + " " + request.getRequestURI() + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("") + "\n"
                + Optional.ofNullable(request.getContentType()).orElse("") + "\n";
        MessageDigest digest = DigestUtils.updateDigest(DigestUtils.getSha256Digest(), line);
        return HexFormat.of().formatHex(digest.digest(body));
    }

    static Answers.Answer of(ResponseEntity<byte[]> answer, String fingerprint) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.getHeaders().forEach(headers::put);
        return new Answers.Answer(fingerprint, answer.getStatusCode().value(), JACKSON.writeValueAsString(headers),
                Optional.ofNullable(answer.getBody()).orElse(new byte[0]));
    }

    /** The same answer, to the same request. */
    static ResponseEntity<byte[]> again(Answers.Answer kept, String fingerprint) {
        if (!kept.request().equals(fingerprint)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Another request",
                    "This Idempotency-Key was used for another request. Each request needs its own.");
        }
        HttpHeaders headers = new HttpHeaders();
        JACKSON.readValue(kept.headers(), HEADERS).forEach(headers::addAll);
        headers.set("Idempotency-Replayed", "true");
        return ResponseEntity.status(kept.status()).headers(headers).body(kept.body());
    }
}
