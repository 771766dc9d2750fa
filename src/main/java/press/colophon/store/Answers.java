package press.colophon.store;

import java.time.Duration;
import java.util.Optional;

/** Answers that were given to requests with an {@code Idempotency-Key}, so that a repeated one gets the same. */
public interface Answers extends Perishable {

    /** How long they are kept. */
    Duration KEPT = Duration.ofHours(24);

    /** The answer that was given under a key. */
    Optional<Answer> find(String accessKey, String key);

    /** Keeps an answer; to be called in the transaction that it tells of. */
    void keep(String accessKey, String key, Answer answer);

    /** Forgets the answers that are older than {@link #KEPT}. */
    @Override
    int forget();

    /**
     * An answer as it was given.
     *
     * @param request SHA-256 of the request that it was given to
     * @param status  HTTP status
     * @param headers as JSON
     * @param body    as it was sent
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(String request, int status, String headers, byte[] body) {
    }
}
