package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.article.Inline;

/** A store that cannot write says so, changes nothing, can be read, and goes on once it can. */
@Timeout(60)
class FullStoreTest {

    @TempDir
    Path folder;

    @Test
    void sqliteWithoutRoom() {
        try (Opened store = Opened.of(Database.in(folder), Clock.systemUTC())) {
            oneConnection(store);
            Filed before = store.articles().create(StoreContract.draft("before").article(), false, "ann");
            long pages = store.sql().sql("pragma page_count").query(Long.class).single();
            store.sql().sql("pragma max_page_count = " + pages).query(Long.class).single();

            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> store.articles().create(large(), false, "ann")).isInstanceOf(CannotWrite.class)
                        .hasMessageContaining("no room").hasMessageContaining("nothing was changed");
                assertThat(store.articles().byId("large")).isEmpty();
                assertThat(store.articles().byId("before")).contains(before);
            }

            store.sql().sql("pragma max_page_count = " + pages * 1000).query(Long.class).single();
            assertThat(store.articles().create(large(), false, "ann").revision()).isEqualTo(1);
        }
    }

    @Test
    void postgresWithoutRoom() throws Exception {
        try (Opened store = Opened.of(Postgres.empty(), Clock.systemUTC())) {
            Filed before = store.articles().create(StoreContract.draft("before").article(), false, "ann");
            store.sql().sql("""
                    create function full_disk() returns trigger language plpgsql as $$
                    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$""").update();
            store.sql().sql("create trigger full_disk before insert on version execute function full_disk()").update();

            assertThatThrownBy(() -> store.articles().create(large(), false, "ann")).isInstanceOf(CannotWrite.class)
                    .hasMessageContaining("no room");
            assertThat(store.articles().byId("large")).isEmpty();
            assertThat(store.articles().byId("before")).contains(before);

            store.sql().sql("drop trigger full_disk on version").update();
            assertThat(store.articles().create(large(), false, "ann").revision()).isEqualTo(1);
        }
    }

    @Test
    void aStoreThatOthersWriteToForTooLongIsBusy() throws Exception {
        Database database = Database.at(Database.in(folder).url() + "?busy_timeout=50");
        try (Opened store = Opened.of(database, Clock.systemUTC()); Connection other = database.connect();
                Statement statement = other.createStatement()) {
            oneConnection(store);
            statement.executeUpdate("update counter set value = value");

            assertThatThrownBy(() -> store.articles().create(StoreContract.draft("one").article(), false, "ann"))
                    .isInstanceOf(CannotAcquireLockException.class);
            other.setAutoCommit(true);
            assertThatThrownBy(() -> store.transactions().write(() -> {
                store.articles().create(StoreContract.draft("one").article(), false, "ann");
                throw new IllegalStateException("the end of the world");
            })).hasMessage("the end of the world");
            assertThat(store.articles().byId("one")).as("no connection is left that has no transactions").isEmpty();
            assertThat(store.articles().create(StoreContract.draft("one").article(), false, "ann").revision()).isEqualTo(1);
        }
    }

    @Test
    void aBrokenConstraintIsToldAsOne() {
        try (Opened store = Opened.of(Database.in(folder), Clock.systemUTC())) {
            store.keys().create("cms", Key.Scope.READ);
            assertThatThrownBy(() -> store.sql().sql("insert into access_key select * from access_key").update())
                    .isInstanceOf(DuplicateKeyException.class);
            assertThatThrownBy(() -> store.sql().sql("insert into photo_use values ('x', 'y', 0)").update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static void oneConnection(Opened store) {
        store.source().getHikariConfigMXBean().setMinimumIdle(1);
        store.source().getHikariConfigMXBean().setMaximumPoolSize(1);
        store.source().getHikariPoolMXBean().softEvictConnections();
    }

    private static Article large() {
        return StoreContract.draft("large").add(new Block.Paragraph(List.of(
                new Inline.Words("word ".repeat(50_000), Inline.Style.PLAIN)))).article();
    }
}
