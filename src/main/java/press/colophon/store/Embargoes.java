package press.colophon.store;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Publishes what is scheduled when its embargo ends, by the clock on the wall. Nothing is set to go off: the clock is
 * looked at again and again, at intervals that no change of the clock can stretch, so a clock that is set back ends no
 * embargo early and delays none. Several instances may look at once; the first one that changes an article does it.
 */
public final class Embargoes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Embargoes.class);
    private static final long LOOK_MILLIS = 200;
    private static final int AT_ONCE = 100;

    private final JdbcClient sql;
    private final Articles articles;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("embargoes").daemon().factory());

    Embargoes(JdbcClient sql, Articles articles, Clock clock) {
        this.sql = sql;
        this.articles = articles;
        this.clock = clock;
    }

    /** Begins to look. What ended while nobody did is published at once. */
    public void start() {
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            sql.sql("select id from article where embargo <= ? order by embargo limit ?").params(clock.millis(), AT_ONCE)
                    .query(String.class).list().forEach(this::release);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The embargoes could not be looked at; that is tried again at once.", e);
        }
    }

    private void release(String id) {
        try {
            articles.release(id);
        } catch (Refusal refused) {
            // Another instance was first, or somebody changed the article meanwhile; the next look shows it as it is.
            LOG.debug("The embargo of {} was not ended: {}", id, refused.getMessage());
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
