package press.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import press.colophon.export.CreditLost;
import press.colophon.export.Unprintable;
import press.colophon.export.template.TemplateBroken;
import press.colophon.intake.Rejected;
import press.colophon.store.CannotWrite;
import press.colophon.store.Refusal;
import press.colophon.web.problem.Because;
import press.colophon.web.problem.Problem;

/** What goes wrong, as problem details (RFC 9457) or as a page for readers; never with the inside of the program. */
@RestControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<?> any(Exception problem, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // A request that did not come whole counts as answered too: the server has its own words for that.
        if (response.isCommitted() && !(problem instanceof Problem)) {
            // The answer has begun, and nothing may look like its end: the server cuts the connection.
            throw problem;
        }
        return switch (problem) {
            case Problem told -> told(told, request);
            case Rejected rejected -> told(Because.of(rejected), request);
            case Refusal refusal -> told(Because.of(refusal), request);
            case NotFound missing -> answer(HttpStatus.NOT_FOUND, missing.getMessage(), request);
            case NotAcceptable other -> answer(HttpStatus.NOT_ACCEPTABLE, other.getMessage(), request);
            case Busy busy -> answer(HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage(), request,
                    HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_AFTER));
            case OutOfRange range -> answer(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, range.getMessage(), request,
                    HttpHeaders.CONTENT_RANGE, "bytes */" + range.length());
            case CreditLost lost -> refused(HttpStatus.INTERNAL_SERVER_ERROR, "A credit was lost", lost, request);
            case TemplateBroken broken -> refused(HttpStatus.INTERNAL_SERVER_ERROR, "A template is broken", broken, request);
            case CannotWrite full -> refused(HttpStatus.INSUFFICIENT_STORAGE, "The store cannot be written to", full, request);
            case DataAccessException busy when busy instanceof TransientDataAccessException
                    || busy instanceof DataAccessResourceFailureException -> unreachable(busy, request);
            case CannotCreateTransactionException unreachable -> unreachable(unreachable, request);
            case Unprintable cannot -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be shown", cannot, request);
            case InvalidParameterException query -> answer(HttpStatus.BAD_REQUEST, "The query of this address cannot be read.", request);
            case ErrorResponse known -> answer(known, request);
            default -> {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
                yield answer(HttpStatus.INTERNAL_SERVER_ERROR, "The log of the service says why.", request);
            }
        };
    }

    private ResponseEntity<?> told(Problem problem, HttpServletRequest request) {
        return answer(problem.document(), problem.headers(), request);
    }

    private ResponseEntity<?> unreachable(RuntimeException why, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), why.toString());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "The store is busy, or cannot be reached at this moment. Try again soon.",
                request, HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_AFTER));
    }

    private ResponseEntity<?> refused(HttpStatus status, String title, RuntimeException why, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), why.getMessage());
        return answer(problem(status, title, why.getMessage()), new HttpHeaders(), request);
    }

    /** What Spring found wrong with a request. Its own words may name classes, so only the status speaks. */
    private ResponseEntity<?> answer(ErrorResponse known, HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(HttpStatus.resolve(known.getStatusCode().value()))
                .orElse(HttpStatus.BAD_REQUEST);
        return answer(problem(status, status.getReasonPhrase(),
                status == HttpStatus.NOT_FOUND ? "There is nothing at this address." : null), known.getHeaders(), request);
    }

    private ResponseEntity<?> answer(HttpStatus status, String detail, HttpServletRequest request, String... header) {
        HttpHeaders headers = new HttpHeaders();
        if (header.length == 2) {
            headers.set(header[0], header[1]);
        }
        return answer(problem(status, status.getReasonPhrase(), detail), headers, request);
    }

    private ResponseEntity<?> answer(ProblemDetail problem, HttpHeaders headers, HttpServletRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
        boolean reader = Negotiation.best(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)),
                List.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE, Pages.TYPE)).filter(best -> best == 1).isPresent();
        ResponseEntity<?> answer = reader ? pages.page(status, "web/problem.ftlh", Map.of("problem", problem))
                : ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).body(problem);
        HttpHeaders all = new HttpHeaders();
        all.putAll(answer.getHeaders());
        headers.forEach(all::put);
        all.remove(HttpHeaders.ETAG);
        all.setCacheControl("no-store");
        return ResponseEntity.status(status).headers(all).body(answer.getBody());
    }

    private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title);
        problem.setDetail(detail);
        return problem;
    }
}
