package press.colophon.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/**
 * Failed attempts to show a key, counted for each address: some are forgiven, and with time they are forgotten. Who has
 * failed too often waits, and costs the store nothing meanwhile.
 */
final class Attempts {

    /** How many failures an address may have before it has to wait. */
    static final int FORGIVEN = 10;

    /** After what time one of them is forgotten. */
    static final Duration FORGET = Duration.ofSeconds(6);

    private static final int ADDRESSES = 100_000;

    private final TimeMeter time;
    private final Cache<String, Bucket> left;

    Attempts(TimeMeter time) {
        this.time = time;
        // An address that was quiet for so long has all its attempts again, so it need not be remembered.
        this.left = Caffeine.newBuilder().maximumSize(ADDRESSES).ticker(time::currentTimeNanos)
                .expireAfterAccess(FORGET.multipliedBy(FORGIVEN)).build();
    }

    /** How long an address has to wait before it may show a key; empty if it may now. */
    Optional<Duration> wait(String address) {
        return Optional.ofNullable(left.getIfPresent(Addresses.origin(address)))
                .map(bucket -> bucket.estimateAbilityToConsume(1)).filter(estimate -> !estimate.canBeConsumed())
                .map(estimate -> Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    /**
     * Notes a failure.
     *
     * @return how long the address has to wait before it is even told of this one
     */
    Optional<Duration> failed(String address) {
        var probe = left.get(Addresses.origin(address), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(FORGIVEN).refillGreedy(1, FORGET)).build();
    }
}
