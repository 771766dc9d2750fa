package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTest extends StoreContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Database database() throws SQLException {
        String name = "store" + NUMBER.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Database.at(server.getJdbcUrl("postgres", name));
    }

    @Test
    void aNameThatOneInstanceHoldsIsHeldForAllUntilItDies() {
        PostgresLocks other = new PostgresLocks(store.source());
        Locks.Held held = store.locks().hold("name").orElseThrow();
        assertThat(other.hold("name")).isEmpty();
        held.letGo();
        assertThat(other.hold("name")).isPresent();
        assertThat(store.locks().hold("name")).isEmpty();

        // The connection of whoever holds it ends, as it does when the program is killed.
        store.sql().sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'").query(Boolean.class).list();

        Optional<Locks.Held> free = Optional.empty();
        while (free.isEmpty()) {
            free = store.locks().hold("name");
        }
        assertThat(other.hold("name")).as("its own process still has it").isEmpty();
    }

    @Test
    void locksAreHeldAgainAfterTheirConnectionIsLost() {
        Locks.Held lost = store.locks().hold("name").orElseThrow();
        store.sql().sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'").query(Boolean.class).list();

        lost.letGo();

        assertThat(store.locks().hold("name")).isPresent();
    }
}
