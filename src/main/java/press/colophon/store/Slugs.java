package press.colophon.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import press.colophon.article.Limits;

/** The names of articles in addresses, each of which only one article has. */
final class Slugs {

    private final JdbcClient sql;

    Slugs(JdbcClient sql) {
        this.sql = sql;
    }

    /** The number is doubled until it is free, and then narrowed down: few questions, however many have the same name. */
    String free(String slug) {
        int taken = 0;
        int free = 1;
        while (isTaken(numbered(slug, free))) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            int middle = taken + (free - taken) / 2;
            if (isTaken(numbered(slug, middle))) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return numbered(slug, free);
    }

    private boolean isTaken(String slug) {
        return sql.sql("select count(*) from article where slug = ?").param(slug).query(Long.class).single() > 0;
    }

    private static String numbered(String slug, int number) {
        String end = number == 1 ? "" : "-" + number;
        return slug.substring(0, Math.min(slug.length(), Limits.SLUG - end.length())) + end;
    }
}
