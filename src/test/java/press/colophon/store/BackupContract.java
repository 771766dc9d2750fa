package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Article;
import press.colophon.article.Photo;

/** What a backup has to be, of every database, and what a check has to find there. */
@Timeout(60)
abstract class BackupContract {

    private static final byte[] PICTURE = "not quite a picture".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = DigestUtils.sha256Hex(PICTURE);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final List<Finding> findings = new ArrayList<>();
    private Database database;
    private Opened store;

    /** A database with nothing in it. */
    abstract Database empty() throws SQLException;

    @BeforeEach
    void open() throws SQLException {
        database = empty();
        store = Opened.of(database, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBackupHoldsAllThatTheStoreHoldsToTheByte() throws Exception {
        String key = fill();
        Path file = backup();
        assertThat(Files.list(folder).filter(path -> path.getFileName().toString().startsWith("backup"))).containsExactly(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

        for (Database other : List.of(empty(), Database.in(folder.resolve("moved")), Postgres.empty())) {
            new Backups(other).restore(file, false, findings::add, Course.SILENT);
            try (Opened restored = Opened.of(other, clock)) {
                assertThat(rows(restored)).isEqualTo(rows(store)).isNotEmpty();
                assertThat(restored.keys().find(key).map(Key::name)).contains("cms");
                assertThat(restored.answers().find("k", "i").map(Answers.Answer::body)).contains(new byte[] {1, 2, 3});
                assertThat(restored.photos().find(SHA256)).contains(PICTURE);
                assertThat(restored.articles().byId("one")).isEqualTo(store.articles().byId("one"));
                Filed next = restored.articles().create(StoreContract.draft("next").article(), false, "ann");
                restored.articles().take("next", next.revision(), new Step.Publish(), "ann");
                assertThat(restored.articles().lastEvent()).isEqualTo(store.articles().lastEvent() + 1);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aBackupWhileOthersWriteIsTheStoreAtOneInstant() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger number = new AtomicInteger();
        List<Thread> writers = IntStream.range(0, 4).mapToObj(i -> Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                Filed filed = file("w" + number.incrementAndGet());
                publish(filed);
            }
        })).toList();
        while (number.get() < 20) {
            Thread.onSpinWait();
        }
        // Between its tables others write on, so a copy that is not of one instant is torn.
        Course slow = new Course() {
            private int rows;

            @Override
            public void begins(String task, long steps) {
                rows = 0;
            }

            @Override
            public void step() {
                if (++rows % 10 == 0) {
                    int seen = number.get();
                    for (int i = 0; i < 1_000 && number.get() == seen; i++) {
                        Thread.yield();
                    }
                }
            }
        };
        int before = number.get();
        new Backups(database).write(folder.resolve("backup.db"), false, findings::add, slow);
        assertThat(number.get()).as("others wrote meanwhile").isGreaterThan(before);
        done.set(true);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(findings).isEmpty();
        assertThat(new Check(database).backup(folder.resolve("backup.db"), findings::add, Course.SILENT)).isZero();
        assertThat(new Check(database).store(findings::add, Course.SILENT)).isZero();
    }

    @Test
    void aFileThatIsThereGivesWayOnlyIfItMayAndIsNeverHalf() throws Exception {
        fill();
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        file("new");
        assertThatThrownBy(this::backup).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasBinaryContent(bytes);

        store.sql().sql("alter table photo rename to picture").update();
        assertThatThrownBy(() -> new Backups(database).write(file, true, findings::add, Course.SILENT))
                .isInstanceOf(SQLException.class);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(folder.resolve("backup.db.part")).doesNotExist();
        store.sql().sql("alter table picture rename to photo").update();

        new Backups(database).write(file, true, findings::add, Course.SILENT);
        assertThat(Files.readAllBytes(file)).isNotEqualTo(bytes);
    }

    @Test
    void aStoreThatIsNotEmptyIsNotRestoredInto() throws Exception {
        fill();
        Path file = backup();
        Database other = empty();
        try (Opened opened = Opened.of(other, clock)) {
            opened.keys().create("theirs", Key.Scope.ADMIN);
            Map<String, List<Map<String, Object>>> before = rows(opened);

            assertThatThrownBy(() -> new Backups(other).restore(file, true, findings::add, Course.SILENT))
                    .isInstanceOf(Unfit.class).hasMessageContaining("access_key").hasMessageContaining("--data");
            assertThat(rows(opened)).isEqualTo(before);
        }
    }

    @Test
    void whatIsNoBackupOrOneOfANewerVersionIsNotRestored() throws Exception {
        fill();
        Path file = backup();
        Path text = Files.writeString(folder.resolve("text.db"), "This is no database at all, whatever its name says.");
        assertThatThrownBy(() -> restore(text)).isInstanceOf(Unfit.class).hasMessageContaining("is not a store of Colophon");
        assertThatThrownBy(() -> restore(folder.resolve("none.db"))).isInstanceOf(Unfit.class).hasMessageContaining("does not exist");
        assertThat(folder.resolve("none.db")).doesNotExist();

        change(file, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                execution_time, success) values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, '', 1, 1)""");
        assertThatThrownBy(() -> restore(file)).isInstanceOf(Unfit.class).hasMessageContaining("newer version");
    }

    @Test
    void aDamagedBackupIsRestoredOnlyIfThatIsBetterThanNothing() throws Exception {
        fill();
        Path file = backup();
        change(file, "update version set json = replace(json, 'Headline of one', 'Headline of 0ne') where number = 1");

        assertThatThrownBy(() -> restore(file)).isInstanceOf(Unfit.class).hasMessageContaining("--damaged");
        assertThat(findings).hasSize(1).first().asString().startsWith("article one, version 1: its text has another SHA-256");

        Database other = empty();
        new Backups(other).restore(file, true, findings::add, Course.SILENT);
        try (Opened restored = Opened.of(other, clock)) {
            assertThat(restored.articles().version("one", 2)).isEqualTo(store.articles().version("one", 2));
        }
    }

    @Test
    void aBackupWithABrokenPageIsDamaged() throws Exception {
        IntStream.range(0, 50).forEach(i -> file("n" + i));
        Path file = backup();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 8192; page < bytes.length(); page += 4096) {
                bytes.seek(page);
                bytes.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
            }
        }
        assertThatThrownBy(() -> restore(file)).isInstanceOf(Unfit.class);
    }

    @Test
    void inAStoreAsItShouldBeNothingIsFound() throws Exception {
        fill();
        assertThat(check()).isEmpty();
    }

    static List<Arguments> damages() {
        return List.of(
                arguments("update version set json = replace(json, 'Second', 'Secund') where article_id = 'one' and number = 2",
                        "article one, version 2: its text has another SHA-256"),
                arguments("update photo set bytes = (select body from answer)", "photo " + SHA256 + ": its bytes have another SHA-256"),
                arguments("delete from version where article_id = 'one' and number = 1", "article one: version 1 is missing"),
                arguments("delete from version where article_id = 'one'", "article one: versions 1 to 2 are missing"),
                arguments("update article set version = 3 where id = 'one'", "article one: version 3 is missing"),
                arguments("update version set number = 9 where article_id = 'one' and number = 2",
                        "article one: version 9 is there, but the last one is 2"),
                arguments("update version set article_id = 'later', number = 2 where article_id = 'one' and number = 2",
                        "article later, version 2: it is the text of article one, version 2"),
                arguments("delete from change where article_id = 'one' and revision = 2", "article one: revision 2 is missing"),
                arguments("delete from change where event = 2", "events: event 2 is missing"),
                arguments("update counter set value = 7", "events: events 4 to 7 are missing"),
                arguments("delete from counter", "events: their counter is missing"),
                arguments("delete from photo_use", "article two: it shows the photos"),
                arguments("update photo_use set denied = 1 - denied", "article two: it shows the photos"),
                arguments("update article set public_version = 1 where id = 'one'",
                        "article one: is published, but not in its newest version"),
                arguments("update article set public_version = 7 where id = 'two'", "article two: readers saw a version"),
                arguments("update article set embargo = 1 where id = 'one'", "article one: its embargo"),
                arguments("update article set withdrawn_by = null where id = 'gone'", "article gone: its notice of withdrawal"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void everyDamageIsFoundAndNamed(String sql, String found) throws Exception {
        fill();
        assertThat(store.sql().sql(sql).update()).isPositive();

        assertThat(check()).anySatisfy(finding -> assertThat(finding.toString()).startsWith(found));
    }

    private List<Finding> check() throws SQLException {
        assertThat(new Check(database).store(findings::add, Course.SILENT)).isEqualTo(findings.size());
        return findings;
    }

    private Path backup() throws IOException, SQLException {
        Path file = folder.resolve("backup.db");
        new Backups(database).write(file, false, findings::add, Course.SILENT);
        return file;
    }

    private void restore(Path file) throws IOException, SQLException {
        new Backups(empty()).restore(file, false, findings::add, Course.SILENT);
    }

    private static void change(Path file, String sql) throws SQLException {
        try (var connection = Database.of(file).connect(Map.of()); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
            connection.commit();
        }
    }

    /** One of everything; gives back a key. */
    private String fill() {
        store.photos().put(new PhotoFiles.PhotoFile(SHA256, "image/jpeg", 3, 2, "{}"), PICTURE, "ann");
        Filed one = file("one");
        publish(store.articles().revise("one", one.revision(), StoreContract.headline("one", "Second"), "ann"));
        Article two = StoreContract.photo("two", SHA256, Photo.Syndication.DENIED);
        store.articles().create(two, false, "ann");
        Filed gone = publish(file("gone"));
        store.articles().take("gone", gone.revision(), new Step.Withdraw("It was not true.", "The editors"), "ann");
        Filed later = file("later");
        store.articles().take("later", later.revision(), new Step.Schedule(clock.instant().plusSeconds(60)), "ann");
        store.sql().sql("insert into feed (name, facet, of_key, title, entries, revision) values ('world', 'SECTION', 'world', 'World', 1, 1)")
                .update();
        store.sql().sql("""
                insert into hub_ping (hub, feed, format, changes, changed_at, due_at, tries)
                values ('https://hub.example/', 'world', 'rss', 2, 3, 4, 5)""").update();
        store.answers().keep("k", "i", new Answers.Answer("0".repeat(64), 201, "{}", new byte[] {1, 2, 3}));
        return store.keys().create("cms", Key.Scope.WRITE);
    }

    private Filed file(String id) {
        return store.articles().create(StoreContract.draft(id).article(), false, "ann");
    }

    private Filed publish(Filed filed) {
        return store.articles().take(filed.article().id(), filed.revision(), new Step.Publish(), "ann");
    }

    private static final List<String> TABLES =
            List.of("article", "version", "change", "counter", "photo", "photo_use", "access_key", "answer", "feed", "hub_ping");

    private static Map<String, List<Map<String, Object>>> rows(Opened opened) {
        Map<String, List<Map<String, Object>>> all = new TreeMap<>();
        for (String table : TABLES) {
            all.put(table, opened.sql().sql("select * from " + table + " order by 1, 2").query((row, number) -> {
                Map<String, Object> values = new TreeMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    values.put(row.getMetaData().getColumnName(i), switch (value) {
                        case null -> Optional.empty();
                        case byte[] bytes -> HexFormat.of().formatHex(bytes);
                        case Number integer -> integer.longValue();
                        default -> value;
                    });
                }
                return values;
            }).list());
        }
        return all;
    }
}
