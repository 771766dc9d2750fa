package press.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import press.colophon.store.Filed;
import press.colophon.web.Conditions;
import press.colophon.web.problem.Problem;

/** Whoever changes an article says which revision of it he saw (RFC 9110, 13.1.1), so that nobody's work is overwritten. */
final class IfMatch {

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
        String condition = Conditions.ifMatch(request).orElseThrow(() -> new Problem(HttpStatus.PRECONDITION_REQUIRED,
                "Precondition Required", "Say in If-Match which state of the article you saw: the ETag that came with it."));
        if (!Conditions.matches(condition, tag(filed))) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "Precondition Failed", "The article “%s” is not as you saw it. "
                    .formatted(filed.article().id()) + "Read it again, and change what it is now.");
        }
        return filed.revision();
    }
}
