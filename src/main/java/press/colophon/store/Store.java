package press.colophon.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How the store is put together: SQLite in a folder, or PostgreSQL if there is a JDBC URL, in {@code colophon.db}
 * (environment: {@code COLOPHON_DB}) or in Spring's own {@code spring.datasource.url}.
 */
@Configuration(proxyBeanMethods = false)
class Store {

    private final Clock clock;

    @Autowired
    Store(ObjectProvider<Clock> clock) {
        this(clock.getIfAvailable(Clock::systemUTC));
    }

    Store(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Database database(@Value("${colophon.db:${spring.datasource.url:}}") String url,
                      @Value("${spring.datasource.username:#{null}}") Optional<String> user,
                      @Value("${spring.datasource.password:#{null}}") Optional<String> password,
                      @Value("${colophon.data:data}") Path folder) {
        return url.isEmpty() ? Database.in(folder) : new Database(url, user, password);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return database.open();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new StoreTransactions(source);
    }

    @Bean
    Transactions transactions(PlatformTransactionManager transactions, Database database) {
        return new Transactions(transactions, database.isSqlite());
    }

    @Bean
    JdbcClient sql(DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setExceptionTranslator(new StoreErrors());
        return JdbcClient.create(template);
    }

    @Bean
    Articles articles(JdbcClient sql, Transactions transactions, Publicity publicity) {
        return new JdbcArticles(sql, transactions, publicity, clock);
    }

    /** The service starts it; commands only open the store. */
    @Bean
    Embargoes embargoes(JdbcClient sql, Articles articles) {
        return new Embargoes(sql, articles, clock);
    }

    @Bean
    PhotoFiles photoFiles(JdbcClient sql, Transactions transactions) {
        return new JdbcPhotoFiles(sql, transactions, clock);
    }

    @Bean
    Keys keys(JdbcClient sql, Transactions transactions) {
        return new JdbcKeys(sql, transactions, clock);
    }

    @Bean
    Answers answers(JdbcClient sql, Transactions transactions) {
        return new JdbcAnswers(sql, transactions, clock);
    }

    /** The service starts it, too. */
    @Bean
    Expiry expiry(List<Perishable> perishables) {
        return new Expiry(perishables);
    }

    @Bean
    Locks locks(HikariDataSource source, Database database) {
        return database.isSqlite() ? new ProcessLocks() : new PostgresLocks(source);
    }

    @Bean
    Backups backups(Database database) {
        return new Backups(database);
    }

    @Bean
    Check check(Database database) {
        return new Check(database);
    }
}
