package press.colophon.web.api;

import java.sql.SQLException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Lets a service under test keep its articles in PostgreSQL. */
@TestConfiguration
class Postgres {

    @Bean
    DynamicPropertyRegistrar address() throws SQLException {
        String url = press.colophon.store.Postgres.url();
        return registry -> registry.add("colophon.db", () -> url);
    }
}
