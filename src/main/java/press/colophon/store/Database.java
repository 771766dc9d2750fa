package press.colophon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Which database holds the store, and how it is spoken to.
 *
 * @param url      a JDBC URL, of SQLite or of PostgreSQL
 * @param user     for PostgreSQL, if the URL does not say it
 * @param password for PostgreSQL, if the URL does not say it
 */
record Database(String url, Optional<String> user, Optional<String> password) {

    private static final String SQLITE = "jdbc:sqlite:";

    /** The transactions begin as writers: one that reads first and then writes would fail when others write. */
    private static final Map<String, String> PRAGMAS = Map.of("journal_mode", "WAL", "synchronous", "FULL",
            "busy_timeout", "5000", "foreign_keys", "true", "transaction_mode", "IMMEDIATE");

    /** The SQLite database in a folder, which is made if it is not there. */
    static Database in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder %s for the data cannot be made".formatted(folder), e);
        }
        return at(SQLITE + folder.resolve("colophon.db"));
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

    /** Opens it, with its tables brought up to date. */
    HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setPoolName("store");
        config.setMaximumPoolSize(isSqlite() ? 8 : 16);
        config.setMinimumIdle(1);
        if (isSqlite()) {
            PRAGMAS.forEach(config::addDataSourceProperty);
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

    private void migrate(HikariDataSource source) {
        Flyway.configure().dataSource(source).locations("classpath:db")
                .placeholders(Map.of("bytes", isSqlite() ? "blob" : "bytea")).load().migrate();
    }

    /** The names of the pragmas that a connection to SQLite must show, for those who check it. */
    static Stream<String> pragmas() {
        return PRAGMAS.keySet().stream().sorted();
    }
}
