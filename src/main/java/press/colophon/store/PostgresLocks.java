package press.colophon.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Names held by advisory locks of PostgreSQL, all on one connection that is kept for them: the database frees them when
 * it ends, however it ends. Within the process, to which its own locks are no obstacle, a set tells.
 */
final class PostgresLocks implements Locks {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLocks.class);

    private final HikariDataSource source;
    private final Locks here = new ProcessLocks();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection kept;

    PostgresLocks(HikariDataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Held> hold(String name) {
        return here.hold(name).flatMap(held -> {
            boolean everywhere = false;
            try {
                everywhere = ask("select pg_try_advisory_lock(?)", number(name));
                return everywhere ? Optional.<Held>of(() -> release(name, held)) : Optional.empty();
            } finally {
                if (!everywhere) {
                    held.letGo();
                }
            }
        });
    }

    private void release(String name, Held held) {
        try {
            ask("select pg_advisory_unlock(?)", number(name));
        } catch (DataAccessException e) {
            // With its connection, the lock has gone too.
            LOG.warn("The database cannot be reached.", e);
        } finally {
            held.letGo();
        }
    }

    private boolean ask(String sql, long number) {
        return onConnection(client -> client.sql(sql).param(number).query(Boolean.class).single());
    }

    /** A connection that fails is ended for sure, and its locks with it: the pool must not lend it to others. */
    private boolean onConnection(Function<JdbcClient, Boolean> work) {
        turn.lock();
        try {
            Connection known = kept;
            if (known != null) {
                try {
                    return work.apply(client(known));
                } catch (DataAccessException e) {
                    source.evictConnection(known);
                    kept = null;
                }
            }
            Connection fresh = connection();
            kept = fresh;
            return work.apply(client(fresh));
        } finally {
            turn.unlock();
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** One of its own, whatever transaction the caller may be in. */
    private Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("There is no connection for locks.", e);
        }
    }

    private static long number(String name) {
        return ByteBuffer.wrap(DigestUtils.sha256(name)).getLong();
    }
}
