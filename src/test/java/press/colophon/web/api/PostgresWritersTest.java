package press.colophon.web.api;

import org.springframework.context.annotation.Import;

@Import(Postgres.class)
class PostgresWritersTest extends WritersTest {
}
