package press.colophon.web.api;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Lets a service under test keep its articles in PostgreSQL. */
@TestConfiguration
class Postgres {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DynamicPropertyRegistrar address(EmbeddedPostgres postgres) {
        return registry -> registry.add("colophon.db", () -> postgres.getJdbcUrl("postgres", "postgres"));
    }
}
