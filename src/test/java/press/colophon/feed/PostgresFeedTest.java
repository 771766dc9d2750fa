package press.colophon.feed;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import press.colophon.store.Postgres;

class PostgresFeedTest extends FeedContract {

    private String database = "";

    @Override
    @BeforeEach
    void open() {
        try {
            database = "colophon.db=" + Postgres.url();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        super.open();
    }

    @Override
    String database() {
        return database;
    }
}
