package press.colophon.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Backups of the whole store, as it was at one instant. Each is one file, and whatever the store is kept in, the file is
 * a SQLite database with the store's own tables; so it also moves a newsroom from one database to the other.
 */
public final class Backups {

    /** What is lost with the machine is written again, so nothing has to be safe before all of it is. */
    private static final Map<String, String> FRESH = Map.of("journal_mode", "OFF", "synchronous", "OFF");

    private final Database database;

    Backups(Database database) {
        this.database = database;
    }

    /**
     * Writes a backup, which is there whole or not at all.
     *
     * @param file    that it becomes
     * @param replace whether a file that is there gives way
     * @param found   hears what is damaged in the backup, and so in the store
     */
    public void write(Path file, boolean replace, Consumer<Finding> found, Course course) throws IOException, SQLException {
        if (!replace && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Schema.of(database).mustBeCurrent("The store");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            makePrivate(part);
            fill(Database.of(part), course);
            Inspection.inspect(Database.of(part), found, course);
            sync(part, StandardOpenOption.WRITE);
            move(part, file, replace);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Drafts are in it, so it is for its owner alone. */
    private static void makePrivate(Path part) throws IOException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private void fill(Database backup, Course course) throws SQLException {
        backup.flyway().load().migrate();
        List<Table> tables = tables(backup);
        try (Snapshot from = Snapshot.of(database); Connection to = backup.connect(FRESH)) {
            Copy.copy("Backing up", from, to, tables, course);
            to.commit();
        }
    }

    private static List<Table> tables(Database backup) throws SQLException {
        try (Snapshot made = Snapshot.of(backup)) {
            return Table.of(made);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void move(Path part, Path file, boolean replace) throws IOException {
        if (replace) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(part, file);
        }
        sync(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
    }

    /**
     * Puts what a backup holds into the store, which has to be empty.
     *
     * @param damaged whether it may be damaged, if that is better than nothing
     * @param found   hears what is damaged in it
     */
    public void restore(Path file, boolean damaged, Consumer<Finding> found, Course course) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new Unfit(file + (Files.exists(file) ? " is not a file." : " does not exist."));
        }
        Database backup = Database.of(file);
        Schema.of(backup).mustBeCurrent(file.toString());
        if (Inspection.inspect(backup, found, course) > 0 && !damaged) {
            throw new Unfit(file + " is damaged, and was not restored. Take another backup; or restore what there is of this one"
                    + " with --damaged.");
        }
        database.open().close();
        try (Snapshot from = Snapshot.of(backup); Connection to = database.connect()) {
            List<Table> tables = Table.of(from);
            mustBeEmpty(to, tables);
            Copy.copy("Restoring", from, to, tables, course);
            to.commit();
        }
    }

    /** Nobody else writes to the store from here on until the transaction ends: to SQLite nobody can. */
    private void mustBeEmpty(Connection to, List<Table> tables) throws SQLException {
        List<String> full = new ArrayList<>();
        try (Statement statement = to.createStatement()) {
            for (Table table : tables) {
                if (!database.isSqlite()) {
                    statement.execute("lock table %s in share row exclusive mode".formatted(table.name()));
                }
                try (var rows = statement.executeQuery("select 1 from %s limit 1".formatted(table.name()))) {
                    if (!table.isCounter() && rows.next()) {
                        full.add(table.name());
                    }
                }
            }
        }
        if (!full.isEmpty()) {
            throw new Unfit(("The store at %s is not empty: there is something in its table %s. A backup is restored into an empty"
                    + " store only: name another folder with --data, or an empty PostgreSQL database in COLOPHON_DB, and start the"
                    + " service there once it is restored.").formatted(database.place(), String.join(", ", full)));
        }
    }
}
