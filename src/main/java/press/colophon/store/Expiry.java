package press.colophon.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets every hour what is kept for a time only: the answers that nobody can ask for any more. */
public final class Expiry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Answers answers;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("expiry").daemon().factory());

    Expiry(Answers answers) {
        this.answers = answers;
    }

    /** Begins, with what expired while nobody did. */
    public void start() {
        hourly.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    private void forget() {
        try {
            answers.forget();
        } catch (RuntimeException e) {
            LOG.warn("What has expired cannot be forgotten; that is tried again in an hour.", e);
        }
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
