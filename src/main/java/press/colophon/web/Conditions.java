package press.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.web.problem.Problem;

/** The conditions of requests, in the order of RFC 9110, 13.2.2. */
public final class Conditions {

    private static final String TAG = "(W/)?\"[!#-~\\x80-\\xff]*\"";
    // Possessive, as a group that could give back what it took costs the stack a little with each tag.
    private static final Pattern LIST = Pattern.compile("[ \\t,]*" + TAG + "([ \\t]*+,[ \\t,]*+" + TAG + ")*+[ \\t,]*");

    /** Whole seconds are all that a date says. Once this has passed, nothing else can get the same one. */
    private static final long SETTLED_MILLIS = 2000;

    private Conditions() {
    }

    /**
     * Whether the one who reads has this already.
     *
     * @param etag         of what there is now
     * @param lastModified when it was changed, in milliseconds since 1970; -1 if that is not known
     * @throws Problem 412 if he asks for another one than this
     */
    public static boolean knows(ServletWebRequest request, String etag, long lastModified) {
        Optional<String> wanted = ifMatch(request.getRequest());
        // Spring does not look at If-Match when something is read, and takes “*” for a tag that nothing has.
        boolean known = request.checkNotModified(etag, settled(lastModified))
                || "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        boolean failed = Optional.ofNullable(request.getResponse())
                .filter(answer -> answer.getStatus() == HttpStatus.PRECONDITION_FAILED.value()).isPresent();
        if (failed || wanted.isPresent() && !matches(wanted.get(), etag)) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "Precondition Failed", "What you ask for is not as you saw it.");
        }
        return known;
    }

    /** Says of an answer which state it is of, as {@link #knows} does too. */
    public static void state(HttpServletResponse response, String etag, long lastModified) {
        // In the order in which Spring says it, so that nobody can tell which way an answer came.
        if (settled(lastModified) > 0) {
            response.setDateHeader(HttpHeaders.LAST_MODIFIED, lastModified);
        }
        response.setHeader(HttpHeaders.ETAG, etag);
    }

    /**
     * The date by which a request may be told that nothing changed. What was changed just now may change once more in the
     * same second: it has no date yet, and only the entity tag decides.
     */
    private static long settled(long lastModified) {
        return System.currentTimeMillis() - lastModified >= SETTLED_MILLIS ? lastModified : -1;
    }

    /** What a request wants to be so, if it does: the value of its {@code If-Match}. */
    public static Optional<String> ifMatch(HttpServletRequest request) {
        return Optional.of(String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH))).strip())
                .filter(condition -> !condition.isEmpty());
    }

    /** Whether an {@code If-Match} names this tag. A weak tag is equal to none here, and what is no list of tags holds none. */
    public static boolean matches(String condition, String etag) {
        return condition.equals("*") || LIST.matcher(condition).matches()
                && Pattern.compile(TAG).matcher(condition).results().anyMatch(found -> found.group().equals(etag));
    }
}
