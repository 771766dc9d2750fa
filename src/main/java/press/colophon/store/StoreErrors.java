package press.colophon.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.sqlite.SQLiteException;

/** What the codes of the databases mean, as far as Spring does not know it: SQLite has codes of its own. */
final class StoreErrors extends SQLExceptionSubclassTranslator {

    private static final String FULL = "There is no room left to write; nothing was changed. What is stored can be read.";
    private static final String FAILED = "The disk fails to write; what was to be changed is not safe. What is stored can be read.";

    StoreErrors() {
        setCustomTranslator((task, sql, problem) -> problem instanceof SQLiteException sqlite
                ? ofSqlite(sqlite) : ofPostgres(problem));
    }

    private static @Nullable DataAccessException ofSqlite(SQLiteException problem) {
        return switch (problem.getResultCode()) {
            case SQLITE_FULL -> new CannotWrite(FULL, problem);
            case SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_SHMSIZE,
                    SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMMAP, SQLITE_READONLY, SQLITE_READONLY_DBMOVED ->
                    new CannotWrite(FAILED, problem);
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
                    new CannotAcquireLockException("Others write to the store at this moment.", problem);
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                    new DuplicateKeyException(String.valueOf(problem.getMessage()), problem);
            case SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_NOTNULL, SQLITE_CONSTRAINT_CHECK,
                    SQLITE_CONSTRAINT_TRIGGER, SQLITE_CONSTRAINT_DATATYPE ->
                    new DataIntegrityViolationException(String.valueOf(problem.getMessage()), problem);
            default -> null;
        };
    }

    /** By its SQLSTATE: {@code disk_full} and {@code io_error}. */
    private static @Nullable DataAccessException ofPostgres(SQLException problem) {
        return switch (String.valueOf(problem.getSQLState())) {
            case "53100" -> new CannotWrite(FULL, problem);
            case "58030" -> new CannotWrite(FAILED, problem);
            default -> null;
        };
    }
}
