package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.Status;

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

    @Test
    void aPageOfSeveralStatesIsReadFromTheIndexAndNotSorted() {
        List<String> plan = store.sql().sql("explain query plan "
                + JdbcArticles.page(EnumSet.complementOf(EnumSet.of(Status.WITHDRAWN)), false, 10))
                .query((row, number) -> row.getString("detail")).list();

        assertThat(plan).filteredOn(step -> step.matches("(SCAN|SEARCH) article.*")).hasSize(4)
                .allMatch(step -> step.contains("article_newest_of_status (status=?)"));
        assertThat(plan).as("what is sorted are the few that were picked").filteredOn(step -> step.contains("TEMP B-TREE"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theFolderOfDraftsIsForItsOwnerAlone() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path fresh = folder.resolve("fresh");
        Database.in(fresh).open().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh))).isEqualTo("rwx------");
    }

    private String pragma(String name) {
        return store.sql().sql("pragma " + name).query(String.class).single();
    }
}
