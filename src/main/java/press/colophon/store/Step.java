package press.colophon.store;

import java.time.Instant;
import java.util.Optional;

/** A step of an article on its way to the reader, or back. */
public sealed interface Step {

    /** Out to the readers, now. */
    record Publish() implements Step {
    }

    /**
     * Out to the readers later.
     *
     * @param at until when it is under embargo
     */
    record Schedule(Instant at) implements Step {
    }

    /** The end of an embargo. */
    record Release() implements Step {
    }

    /**
     * Away from the readers, until it is published again.
     *
     * @param why the reason, for the newsroom
     */
    record Withhold(Optional<String> why) implements Step {
    }

    /**
     * Away from the readers for good; a notice stays in its place.
     *
     * @param why the reason, for everyone
     * @param by  who withdraws it, for everyone
     */
    record Withdraw(String why, String by) implements Step {
    }
}
