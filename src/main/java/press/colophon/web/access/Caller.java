package press.colophon.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import press.colophon.store.Key;

/**
 * Who asks. It can be a parameter of any route.
 *
 * @param key the key that was shown and is in force; empty for the public
 */
public record Caller(Optional<Key> key) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Somebody without a key. */
    public static final Caller PUBLIC = new Caller(Optional.empty());

    /** Who sent a request. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : PUBLIC;
    }

    void sent(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the caller may what a scope allows. */
    public boolean may(Key.Scope scope) {
        return key.filter(shown -> shown.scope().covers(scope)).isPresent();
    }

    /** Whom the history names. */
    public String name() {
        return key.map(Key::name).orElse("the public");
    }
}
