package press.colophon.web.access;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import press.colophon.store.Key;
import press.colophon.web.problem.Problem;

/** Why somebody is not let through, as RFC 6750 has it. None repeats what was shown. */
final class Denials {

    private static final String HOW = "as “Authorization: Bearer KEY”";

    private Denials() {
    }

    static Problem noKey() {
        return unauthorized("The Authorization header of this request shows no key; show one, " + HOW + ".", "");
    }

    static Problem wrongKey() {
        return unauthorized("The key that this request shows is not one, or has been revoked.", ", error=\"invalid_token\"");
    }

    /** Too many wrong keys came from an address. */
    static Problem tooOften(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "Too Many Requests",
                "Too many keys that came from this address are none. Ask again in %d seconds.".formatted(seconds))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    /** The caller has no key, or one that does not allow this. */
    static Problem tooLittle(Caller caller, Key.Scope needed) {
        String scope = needed.name().toLowerCase(Locale.ROOT);
        return caller.key().isEmpty()
                ? unauthorized("This needs a key with the scope %s, %s.".formatted(scope, HOW), "")
                : challenge(new Problem(HttpStatus.FORBIDDEN, "Forbidden", "This needs a key with the scope %s.".formatted(scope)),
                        ", error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
    }

    private static Problem unauthorized(String detail, String error) {
        return challenge(new Problem(HttpStatus.UNAUTHORIZED, "Unauthorized", detail), error);
    }

    private static Problem challenge(Problem problem, String error) {
        return problem.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Colophon\"" + error);
    }
}
