package press.colophon.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store for a test, put together as {@link Store} does, with a clock that the test sets. */
record Opened(HikariDataSource source, JdbcClient sql, Transactions transactions, Articles articles, PhotoFiles photos,
              Keys keys, Answers answers, Locks locks) implements AutoCloseable {

    static Opened of(Database database, Clock clock) {
        HikariDataSource source = database.open();
        Store store = new Store(clock);
        JdbcClient sql = store.sql(source);
        Transactions transactions = store.transactions(store.transactionManager(source), database);
        return new Opened(source, sql, transactions, store.articles(sql, transactions, (before, after) -> { }), store.photoFiles(sql, transactions),
                store.keys(sql, transactions), store.answers(sql, transactions), store.locks(source, database));
    }

    Embargoes embargoes(Clock clock) {
        return new Embargoes(sql, articles, clock);
    }

    @Override
    public void close() {
        source.close();
    }
}
