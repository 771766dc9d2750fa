package press.colophon.web.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a request is not done. What it says is for those who asked, and holds nothing of the inside of the program. */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String title;
    private final HttpHeaders headers = new HttpHeaders();
    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * A problem.
     *
     * @param status of the answer
     * @param title  what kind of problem, the same for all of its kind
     * @param detail what is wrong here, and what to do
     */
    public Problem(HttpStatus status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    /** The same with a header in its answer. */
    public Problem header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** The same with another member in its document; it is written as JSON. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** The same with what is wrong at this place of the body (a JSON Pointer, RFC 6901), among all that is. */
    public Problem error(String pointer, String detail) {
        List<Object> errors = new ArrayList<>();
        if (members.get("errors") instanceof List<?> already) {
            errors.addAll(already);
        }
        errors.add(Map.of("pointer", pointer, "detail", detail));
        return with("errors", errors);
    }

    public HttpStatus status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** The problem document. */
    public ProblemDetail document() {
        ProblemDetail document = ProblemDetail.forStatusAndDetail(status, getMessage());
        document.setTitle(title);
        members.forEach(document::setProperty);
        return document;
    }
}
