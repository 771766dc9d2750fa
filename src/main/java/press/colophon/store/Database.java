package press.colophon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Which database holds the store, and how it is spoken to.
 *
 * @param url      a JDBC URL, of SQLite or of PostgreSQL
 * @param user     for PostgreSQL, if the URL does not say it
 * @param password for PostgreSQL, if the URL does not say it
 */
record Database(String url, Optional<String> user, Optional<String> password) {

    /** Who asks while the database is away is told so soon, and can ask again. */
    private static final long CONNECT_MILLIS = 10_000;

    private static final String SQLITE = "jdbc:sqlite:";

    /** The transactions begin as writers: one that reads first and then writes would fail when others write. */
    private static final Map<String, String> PRAGMAS = Map.of("journal_mode", "WAL", "synchronous", "FULL",
            "busy_timeout", "5000", "foreign_keys", "true", "transaction_mode", "IMMEDIATE");

    /** The SQLite database in a folder. */
    static Database in(Path folder) {
        return of(folder.resolve("colophon.db"));
    }

    /** A SQLite database in a file. */
    static Database of(Path file) {
        return at(SQLITE + file);
    }

    /** The database at a JDBC URL. */
    static Database at(String url) {
        return new Database(url, Optional.empty(), Optional.empty());
    }

    Database {
        if (!url.startsWith(SQLITE) && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the store is SQLite (--data DIR) or PostgreSQL (jdbc:postgresql://HOST/NAME)");
        }
    }

    boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** The file that holds it, if it is SQLite. */
    Optional<Path> file() {
        return isSqlite() ? Optional.of(Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""))) : Optional.empty();
    }

    /** Where it is, for people to read. */
    String place() {
        return file().map(Path::toString).orElseGet(() -> url.replaceFirst("\\?.*", ""));
    }

    /** Without the password, which may also be in the parameters of the URL. */
    @Override
    public String toString() {
        return place();
    }

    /** Refuses if it is a file that is not there; asking does not make it. */
    void mustExist() {
        file().filter(file -> !Files.exists(file)).ifPresent(file -> {
            throw new Unfit("There is no store: %s does not exist. Name its folder with --data.".formatted(file));
        });
    }

    /** Opens it, with its tables brought up to date; what is not there yet is made. */
    HikariDataSource open() {
        file().map(Path::toAbsolutePath).map(Path::getParent).ifPresent(Database::make);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setPoolName("store");
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setMaximumPoolSize(isSqlite() ? 8 : 16);
        config.setMinimumIdle(1);
        if (isSqlite()) {
            PRAGMAS.forEach(config::addDataSourceProperty);
            config.setExceptionOverride(new BusyConnections());
        }
        HikariDataSource source = new HikariDataSource(config);
        try {
            migrate(source);
            return source;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static void make(Path folder) {
        try {
            // Drafts are in it, and what is under embargo.
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder %s for the data cannot be made".formatted(folder), e);
        }
    }

    private void migrate(HikariDataSource source) {
        flyway().dataSource(source).load().migrate();
    }

    /** Its tables and their versions. */
    FluentConfiguration flyway() {
        return Flyway.configure().dataSource(url, user.orElse(null), password.orElse(null)).locations("classpath:db")
                .placeholders(Map.of("bytes", isSqlite() ? "blob" : "bytea"));
    }

    /**
     * A connection outside the pool, for long work in one transaction.
     *
     * @param pragmas for SQLite
     */
    Connection connect(Map<String, String> pragmas) throws SQLException {
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        if (isSqlite()) {
            properties.putAll(pragmas);
        }
        Connection connection = DriverManager.getConnection(url, properties);
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that writes as {@link #open()} does. */
    Connection connect() throws SQLException {
        return connect(PRAGMAS);
    }
}
