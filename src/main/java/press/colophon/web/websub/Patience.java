package press.colophon.web.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a hub that could not be told is tried again: less and less often, and not for ever. */
final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration END = Duration.ofHours(24);
    private static final int DOUBLED_AT_MOST = 12;

    private Patience() {
    }

    /** Whether it is too late to tell of a change. */
    static boolean isOver(Instant changedAt, Instant now) {
        return now.isAfter(changedAt.plus(END));
    }

    /**
     * How long to wait after a failure: not exactly as long each time, so that what failed together does not come back together.
     *
     * @param failures how many there were before
     */
    static Duration after(int failures, RandomGenerator random) {
        long whole = Math.min(FIRST.toMillis() << Math.min(failures, DOUBLED_AT_MOST), LONGEST.toMillis());
        return Duration.ofMillis(whole - random.nextLong(whole / 4));
    }
}
