package press.colophon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves out of lists what is damaged, so that one text that cannot be read takes no page down; each is told once. */
final class Legible {

    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** A row of a list, with what stands in it unless that is damaged. */
    record Row(Position position, Optional<Filed> filed) {
    }

    Row row(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        Position position = new Position(row.getLong("published_at"), id);
        try {
            return new Row(position, Optional.of(JdbcArticles.filed(row, number)));
        } catch (RuntimeException e) {
            if (told.add(id)) {
                LOG.error("Article {} is damaged in the store and left out of lists; ./colophon check tells more. {}", id, e.getMessage());
            }
            return new Row(position, Optional.empty());
        }
    }
}
