package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresTest extends StoreContract {

    @Override
    Database database() throws SQLException {
        return Postgres.empty();
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
    void aConnectionThatFailsTakesItsLocksWithIt() throws InterruptedException {
        Locks.Held held = store.locks().hold("name").orElseThrow();
        store.sql().sql("alter function pg_catalog.pg_advisory_unlock(bigint) rename to gone").update();

        held.letGo();

        while (store.sql().sql("select count(*) from pg_locks where locktype = 'advisory'").query(Long.class).single() > 0) {
            Thread.sleep(10);
        }
        assertThat(store.locks().hold("name")).isPresent();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldSoWithoutItsPassword() {
        Database none = new Database("jdbc:postgresql://127.0.0.1:1/none?password=secret", Optional.of("ann"), Optional.of("hidden"));

        assertThatThrownBy(() -> Schema.of(none)).isInstanceOf(Unfit.class)
                .hasMessageStartingWith("The database at jdbc:postgresql://127.0.0.1:1/none cannot be reached: ");
        assertThat(none.toString()).contains("127.0.0.1").doesNotContain("secret").doesNotContain("hidden");
    }

    @Test
    void locksAreHeldAgainAfterTheirConnectionIsLost() {
        Locks.Held lost = store.locks().hold("name").orElseThrow();
        store.sql().sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'").query(Boolean.class).list();

        lost.letGo();

        assertThat(store.locks().hold("name")).isPresent();
    }
}
