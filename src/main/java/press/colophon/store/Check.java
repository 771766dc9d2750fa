package press.colophon.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Finds what is damaged in the store, or in a backup of it, while others go on writing. */
public final class Check {

    private final Database database;

    Check(Database database) {
        this.database = database;
    }

    /** Refuses, in words for people, if there is no store; asking makes none. */
    public void mustExist() {
        database.mustExist();
    }

    /**
     * Checks the store.
     *
     * @param found hears what is wrong, as it is found
     * @return how much is wrong
     */
    public long store(Consumer<Finding> found, Course course) throws SQLException {
        return Inspection.inspect(database, found, course);
    }

    /**
     * Checks a backup.
     *
     * @param found hears what is wrong, as it is found
     * @return how much is wrong
     */
    public long backup(Path file, Consumer<Finding> found, Course course) throws SQLException {
        return Inspection.inspect(Database.of(file), found, course);
    }
}
