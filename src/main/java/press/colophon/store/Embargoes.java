package press.colophon.store;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    // Only the thread that looks sees these.
    private final Set<String> failing = new HashSet<>();
    private boolean blind;

    Embargoes(JdbcClient sql, Articles articles, Clock clock) {
        this.sql = sql;
        this.articles = articles;
        this.clock = clock;
    }

    /** Begins to look. What ended while nobody did is published at once. */
    public void start() {
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What ended meanwhile, the first first. What cannot be released is passed over, so that it holds up nothing else. */
    private void look() {
        Set<String> failed = new HashSet<>();
        try {
            Due last = new Due(Long.MIN_VALUE, "");
            List<Due> due;
            do {
                due = due(last);
                for (Due one : due) {
                    if (!release(one.id())) {
                        failed.add(one.id());
                    }
                    last = one;
                }
            } while (due.size() == AT_ONCE && !looking.isShutdown());
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.error("The embargoes cannot be looked at; that is tried again and again, and told once it works.", e);
                blind = true;
            }
            return;
        }
        failing.retainAll(failed);
        if (blind) {
            LOG.info("The embargoes can be looked at again.");
            blind = false;
        }
    }

    private record Due(long embargo, String id) {
    }

    private List<Due> due(Due after) {
        return sql.sql("""
                select embargo, id from article where embargo <= ? and (embargo, id) > (?, ?)
                order by embargo, id limit ?""").params(clock.millis(), after.embargo(), after.id(), AT_ONCE)
                .query((row, number) -> new Due(row.getLong(1), row.getString(2))).list();
    }

    /** Whether nothing is in the way. What fails is told once, and not at every look, until it works. */
    private boolean release(String id) {
        try {
            articles.release(id);
            if (failing.remove(id)) {
                LOG.info("The embargo of {} could be ended after all.", id);
            }
            return true;
        } catch (Refusal refused) {
            // Another instance was first, or somebody changed the article meanwhile; the next look shows it as it is.
            LOG.debug("The embargo of {} was not ended: {}", id, refused.getMessage());
            return true;
        } catch (RuntimeException e) {
            if (failing.add(id)) {
                LOG.error("The embargo of {} cannot be ended; that is tried again and again, and told once it works.", id, e);
            }
            return false;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
