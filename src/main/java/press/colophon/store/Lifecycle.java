package press.colophon.store;

import java.time.Instant;
import java.util.List;
import press.colophon.article.Correction;
import press.colophon.article.Status;

/** Which step leads where: draft, scheduled, published, withheld, and at last withdrawn. */
final class Lifecycle {

    private Lifecycle() {
    }

    /** The state after a step. */
    static Status after(Step step, Filed from, Instant now) {
        Status status = from.article().status();
        return switch (step) {
            case Step.Publish publish -> switch (status) {
                case DRAFT, SCHEDULED, WITHHELD -> Status.PUBLISHED;
                case PUBLISHED, WITHDRAWN -> throw notAllowed(status, "published");
            };
            case Step.Schedule schedule -> switch (status) {
                case DRAFT, SCHEDULED, WITHHELD -> Status.SCHEDULED;
                case PUBLISHED, WITHDRAWN -> throw notAllowed(status, "scheduled");
            };
            case Step.Release release -> {
                if (status != Status.SCHEDULED || from.embargo().filter(until -> !until.isAfter(now)).isEmpty()) {
                    throw new Refusal.NotAllowed("The embargo has not ended.");
                }
                yield Status.PUBLISHED;
            }
            case Step.Withhold withhold -> switch (status) {
                case SCHEDULED, PUBLISHED -> Status.WITHHELD;
                case DRAFT, WITHHELD, WITHDRAWN -> throw notAllowed(status, "withheld");
            };
            case Step.Withdraw withdraw -> {
                // A notice in place of what nobody has seen would tell that it existed.
                if (status == Status.WITHDRAWN || from.publicVersion().isEmpty()) {
                    throw notAllowed(status, "withdrawn");
                }
                yield Status.WITHDRAWN;
            }
        };
    }

    /** What it is called. */
    static Change.Kind kind(Step step) {
        return switch (step) {
            case Step.Publish publish -> Change.Kind.PUBLISHED;
            case Step.Schedule schedule -> Change.Kind.SCHEDULED;
            case Step.Release release -> Change.Kind.PUBLISHED;
            case Step.Withhold withhold -> Change.Kind.WITHHELD;
            case Step.Withdraw withdraw -> Change.Kind.WITHDRAWN;
        };
    }

    /** Whether readers can know of a change: they see the article now, or saw it before. */
    static boolean isPublic(Change.Kind kind, Filed before) {
        return switch (kind) {
            case CREATED, REVISED, SCHEDULED -> false;
            case PUBLISHED, CORRECTED, WITHDRAWN -> true;
            case WITHHELD -> before.isPublished();
        };
    }

    /** What a new version of an article is called. */
    static Change.Kind revision(Filed from) {
        return switch (from.article().status()) {
            case DRAFT, SCHEDULED, WITHHELD -> Change.Kind.REVISED;
            case PUBLISHED -> Change.Kind.CORRECTED;
            case WITHDRAWN -> throw notAllowed(Status.WITHDRAWN, "changed");
        };
    }

    /** The corrections that readers know must stay, and a new one must tell of the change. */
    static void needsNote(List<Correction> known, List<Correction> now) {
        if (now.size() <= known.size() || !now.subList(0, known.size()).equals(known)) {
            throw new Refusal.NoteMissing();
        }
    }

    private static Refusal notAllowed(Status status, String what) {
        return new Refusal.NotAllowed((switch (status) {
            case DRAFT -> "A draft that readers never saw cannot be %s.";
            case SCHEDULED -> "A scheduled article that readers never saw cannot be %s; it can be withheld.";
            case PUBLISHED -> "The article is published already, and cannot be %s.";
            case WITHHELD -> "A withheld article cannot be %s.";
            case WITHDRAWN -> "A withdrawn article cannot be %s; that it is withdrawn is final.";
        }).formatted(what));
    }
}
