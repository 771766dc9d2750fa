package press.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import press.colophon.store.Filed;
import press.colophon.web.problem.Problem;

/** Whoever changes an article says which revision of it he saw (RFC 9110, 13.1.1), so that nobody's work is overwritten. */
final class IfMatch {

    private static final String TAG = "(W/)?\"[!#-~\\x80-\\xff]*\"";
    private static final Pattern LIST = Pattern.compile("[ \\t,]*" + TAG + "([ \\t]*,[ \\t,]*" + TAG + ")*[ \\t,]*");

    private IfMatch() {
    }

    /** The entity tag of an article as it stands now. */
    static String tag(Filed filed) {
        return "\"" + filed.revision() + "\"";
    }

    /**
     * The revision that a change is made from, if it is the one that the request names.
     *
     * @throws Problem 428 if it names none, 412 if it names another
     */
    static long revision(HttpServletRequest request, Filed filed) {
        String condition = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH))).strip();
        if (condition.isEmpty()) {
            throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "Precondition Required",
                    "Say in If-Match which state of the article you saw: the ETag that came with it.");
        }
        if (!condition.equals("*") && !names(condition, tag(filed))) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "Precondition Failed", "The article “%s” is not as you saw it. "
                    .formatted(filed.article().id()) + "Read it again, and change what it is now.");
        }
        return filed.revision();
    }

    /** A weak tag is equal to none here, and what is no list of tags holds none. */
    private static boolean names(String condition, String tag) {
        return LIST.matcher(condition).matches() && Pattern.compile(TAG).matcher(condition).results()
                .anyMatch(found -> found.group().equals(tag));
    }
}
