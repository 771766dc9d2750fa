package press.colophon.web.problem;

import org.springframework.http.HttpStatus;
import press.colophon.intake.Rejected;
import press.colophon.store.Filed;
import press.colophon.store.Refusal;

/** Why the intake or the store did not do something, as a problem. */
public final class Because {

    private Because() {
    }

    /** A document was not taken in. */
    public static Problem of(Rejected rejected) {
        HttpStatus status = switch (rejected.why()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_UNDERSTOOD -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case WRONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        // The message to people at a terminal names options of the command line; here, the errors say it all.
        Problem problem = new Problem(status, status.getReasonPhrase(), rejected.faults().isEmpty() ? rejected.getMessage()
                : "This cannot be taken in. What is wrong with it is listed.");
        rejected.faults().forEach(fault -> problem.error(fault.pointer(), fault.detail()));
        return problem;
    }

    /** The store refused. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unknown unknown -> problem(HttpStatus.NOT_FOUND, refusal);
            case Refusal.Stale stale -> problem(HttpStatus.PRECONDITION_FAILED, refusal);
            case Refusal.Taken taken -> problem(HttpStatus.CONFLICT, refusal).error("/" + taken.field(), refusal.getMessage());
            case Refusal.NotAllowed notAllowed -> problem(HttpStatus.CONFLICT, refusal);
            case Refusal.NoteMissing missing ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal).error("/corrections", refusal.getMessage());
            case Refusal.PhotosMissing missing -> problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        };
    }

    private static Problem problem(HttpStatus status, Refusal refusal) {
        return new Problem(status, status.getReasonPhrase(), refusal.getMessage());
    }

    /** The notice in the place of an article that was withdrawn. */
    public static Problem of(Filed.Withdrawal withdrawal) {
        return new Problem(HttpStatus.GONE, "Withdrawn", "This article was withdrawn by %s on %s. The reason: %s"
                .formatted(withdrawal.by(), withdrawal.at(), withdrawal.why()))
                .with("withdrawal", notice(withdrawal));
    }

    /** The same for machines. */
    public static Notice notice(Filed.Withdrawal withdrawal) {
        return new Notice(withdrawal.at().toString(), withdrawal.why(), withdrawal.by());
    }

    /**
     * The notice, for machines.
     *
     * @param at     when
     * @param reason why
     * @param by     who withdrew it
     */
    public record Notice(String at, String reason, String by) {
    }
}
