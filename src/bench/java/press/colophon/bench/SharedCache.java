package press.colophon.bench;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What a CDN keeps in one of its places: a model of a shared cache that does as RFC 9111 and RFC 5861 say. What is fresh is
 * given out; what is a little older too, while it is looked up once whether it is still so; whatever else is looked up first.
 */
final class SharedCache {

    private final Origin origin;
    private final Tally tally;
    private final Map<Wanted, Kept> kept = new HashMap<>();

    SharedCache(Origin origin, Tally tally) {
        this.origin = origin;
        this.tally = tally;
    }

    /** A document in one of its two encodings. */
    record Wanted(URI address, boolean gzip) {
    }

    /** An answer of the origin, and when it was given or confirmed. */
    record Kept(Origin.Answer answer, long since) {
    }

    /** What was asked and answered. */
    static final class Tally {

        long asked;
        long unchanged;
        long bytes;
        long fromCache;
        long atOrigin;
        long unchangedAtOrigin;
        long originBytes;
    }

    /**
     * Answers somebody.
     *
     * @param now   in seconds
     * @param knows the entity tag that he shows, or nothing
     * @return the entity tag that he knows from now on
     */
    String ask(Wanted wanted, long now, String knows) {
        Kept there = kept.get(wanted);
        long age = there == null ? Long.MAX_VALUE : now - there.since();
        Kept given;
        if (there != null && age < there.answer().fresh()) {
            tally.fromCache++;
            given = there;
        } else if (there != null && age < there.answer().fresh() + there.answer().stale()) {
            tally.fromCache++;
            given = there;
            fetch(wanted, there.answer().etag(), now);
        } else {
            fetch(wanted, there == null ? "" : there.answer().etag(), now);
            given = kept.get(wanted);
        }
        tally.asked++;
        if (given.answer().etag().equals(knows)) {
            tally.unchanged++;
        } else {
            tally.bytes += given.answer().body().length;
        }
        return given.answer().etag();
    }

    private void fetch(Wanted wanted, String etag, long now) {
        Origin.Answer answer = origin.get(wanted.address(), wanted.gzip(), etag);
        tally.atOrigin++;
        if (answer.status() == 304) {
            tally.unchangedAtOrigin++;
            kept.put(wanted, new Kept(kept.get(wanted).answer(), now));
        } else {
            tally.originBytes += answer.body().length;
            kept.put(wanted, new Kept(answer, now));
        }
    }
}
