package press.colophon.web.api;

import org.springframework.context.annotation.Import;

@Import(Postgres.class)
class PostgresOnceTest extends OnceTest {
}
