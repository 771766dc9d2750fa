package press.colophon.store;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers in the database, in the same transaction as what they tell of. */
final class JdbcAnswers implements Answers {

    private static final int AT_ONCE = 300;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Clock clock;

    JdbcAnswers(JdbcClient sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> find(String accessKey, String key) {
        return sql.sql("select request, status, headers, body from answer where access_key = ? and key = ? and at > ?")
                .params(accessKey, key, clock.millis() - KEPT.toMillis())
                .query((row, number) -> new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getBytes(4)))
                .optional();
    }

    @Override
    public void keep(String accessKey, String key, Answer answer) {
        transactions.write(() -> {
            sql.sql("delete from answer where access_key = ? and key = ? and at <= ?")
                    .params(accessKey, key, clock.millis() - KEPT.toMillis()).update();
            return sql.sql("insert into answer (access_key, key, request, status, headers, body, at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(accessKey, key, answer.request(), answer.status(), answer.headers(), answer.body(), clock.millis())
                    .update();
        });
    }

    /** Few at a time: those that write meanwhile need not wait for all. */
    @Override
    public int forget() {
        long before = clock.millis() - KEPT.toMillis();
        int all = 0;
        int forgotten;
        do {
            forgotten = transactions.write(() -> sql.sql("""
                    delete from answer where (access_key, key) in
                    (select access_key, key from answer where at <= ? order by at limit ?)""")
                    .params(before, AT_ONCE).update());
            all += forgotten;
        } while (forgotten == AT_ONCE);
        return all;
    }
}
