package press.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;
import press.colophon.fixture.Colophons;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Shelf;

@Timeout(60)
class StoreCommandsTest {

    @TempDir
    private Path folder;
    private Path data;
    private Path file;

    private record Ran(int exit, String out, String err) {
    }

    private static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        file = folder.resolve("backup.db");
        try (AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext()) {
            store.getEnvironment().getPropertySources().addFirst(
                    new MapPropertySource("test", Map.of("colophon.data", data.toString())));
            store.scan("press.colophon.store", "press.colophon.feed");
            store.refresh();
            String id = Newsroom.publish(store.getBean(Articles.class), Colophons.sample()).article().id();
            store.getBean(Shelf.class).keep(new Shelf.Place(id, 1, "txt", "txt"), "ab".repeat(32), new byte[] {1, 2, 3});
        }
    }

    @Test
    void aStoreIsBackedUpRestoredElsewhereAndWhole() {
        assertThat(run("backup", file, "--data", data)).isEqualTo(new Ran(0, "", ""));
        assertThat(run("check", file)).isEqualTo(new Ran(0, "Nothing is damaged.\n", ""));
        assertThat(run("restore", file, "--data", folder.resolve("restored"))).isEqualTo(new Ran(0, "", ""));
        assertThat(run("check", "--data", folder.resolve("restored"))).isEqualTo(new Ran(0, "Nothing is damaged.\n", ""));
    }

    @Test
    void whatWouldReplaceSomethingIsRefusedAndSaysWhatToDo() {
        assertThat(run("backup", file, "--data", data).exit()).isZero();
        Ran again = run("backup", file, "--data", data);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("is there already", "--force");
        assertThat(run("backup", file, "--data", data, "--force").exit()).isZero();

        Ran full = run("restore", file, "--data", data);
        assertThat(full.exit()).isEqualTo(1);
        assertThat(full.err()).contains("is not empty", "--data", "COLOPHON_DB");
    }

    @Test
    void aStoreThatIsNotThereIsNotMadeByLookingForIt() {
        for (Object[] command : new Object[][] {{"check", "--data", folder.resolve("none")},
                {"backup", file, "--data", folder.resolve("none")}, {"check", folder.resolve("none.db")}}) {
            Ran ran = run(command);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err()).contains("does not exist").hasLineCount(1);
        }
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("none.db")).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void damageIsListedOneLineEachAndABackupOfItSaysSo() throws IOException, SQLException {
        Path export;
        try (Stream<Path> files = Files.walk(data.resolve("exports"))) {
            export = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.write(export, new byte[] {1, 2, 4});
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("colophon.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update version set json = replace(json, 'TASS', 'TSS')")).isEqualTo(1);
        }
        Ran check = run("check", "--data", data);
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out().lines()).satisfiesExactly(
                line -> assertThat(line).contains("version 1: its text has another SHA-256"),
                line -> assertThat(line).startsWith("export ").contains(export.getFileName().toString()),
                line -> assertThat(line).isEqualTo("Damaged: 2"));

        Ran backup = run("backup", file, "--data", data);
        assertThat(backup.exit()).isEqualTo(1);
        assertThat(backup.err()).contains("version 1: its text has another SHA-256", "is written, but");
        assertThat(file).exists();
        assertThat(run("restore", file, "--data", folder.resolve("restored")).err()).contains("--damaged");
        assertThat(run("restore", file, "--data", folder.resolve("restored"), "--damaged").exit()).isEqualTo(1);
        assertThat(run("check", "--data", folder.resolve("restored")).out()).contains("Damaged: 1");
    }
}
