package press.colophon.store;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets every hour what is kept for a time only. */
public final class Expiry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final List<Perishable> perishables;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("expiry").daemon().factory());

    Expiry(List<Perishable> perishables) {
        this.perishables = List.copyOf(perishables);
    }

    /** Begins, with what expired while nobody did. */
    public void start() {
        hourly.scheduleWithFixedDelay(() -> perishables.forEach(Expiry::forget), 0, 1, TimeUnit.HOURS);
    }

    private static void forget(Perishable perishable) {
        try {
            perishable.forget();
        } catch (RuntimeException e) {
            LOG.warn("What has expired cannot be forgotten; that is tried again in an hour.", e);
        }
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
