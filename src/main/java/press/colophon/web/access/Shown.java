package press.colophon.web.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import press.colophon.store.Key;
import press.colophon.store.Keys;

/** The key that a request shows. */
@Component
final class Shown {

    private static final String SCHEME = "Bearer ";

    private final Keys keys;
    private final Attempts attempts;

    @Autowired
    Shown(Keys keys) {
        this(keys, new Attempts(TimeMeter.SYSTEM_NANOTIME));
    }

    Shown(Keys keys, Attempts attempts) {
        this.keys = keys;
        this.attempts = attempts;
    }

    /** Who sent a request: somebody whose key is in force, or the public if it shows none. */
    Caller by(HttpServletRequest request) {
        List<String> all = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (all.isEmpty()) {
            return Caller.PUBLIC;
        }
        String address = request.getRemoteAddr();
        attempts.wait(address).ifPresent(wait -> {
            throw Denials.tooOften(wait);
        });
        boolean bearer = all.size() == 1 && all.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        Optional<Key> key = bearer ? keys.find(all.getFirst().substring(SCHEME.length()).strip()) : Optional.empty();
        return key.map(known -> new Caller(Optional.of(known))).orElseThrow(() -> attempts.failed(address)
                .map(Denials::tooOften).orElseGet(() -> bearer ? Denials.wrongKey() : Denials.noKey()));
    }
}
