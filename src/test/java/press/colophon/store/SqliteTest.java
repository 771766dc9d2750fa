package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Database database() {
        return Database.in(folder);
    }

    @Test
    void whatIsAcknowledgedIsOnDiskAndConstraintsHold() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("5000");
    }

    private String pragma(String name) {
        return store.sql().sql("pragma " + name).query(String.class).single();
    }
}
