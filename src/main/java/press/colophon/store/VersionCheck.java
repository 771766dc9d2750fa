package press.colophon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import press.colophon.article.Article;
import tools.jackson.core.JacksonException;

/** Holds one version of an article against its digest, its name, and the photos that it is noted to show. */
final class VersionCheck {

    private final Snapshot store;
    private final Consumer<Finding> found;

    VersionCheck(Snapshot store, Consumer<Finding> found) {
        this.store = store;
        this.found = found;
    }

    void check(ResultSet row) throws SQLException {
        String id = row.getString("id");
        int number = row.getInt("number");
        String where = "article %s, version %d".formatted(id, number);
        Optional<Article> article = read(where, row.getString("json"), row.getString("sha256"));
        if (article.filter(text -> !text.id().equals(id) || text.version() != number).isPresent()) {
            found.accept(new Finding(where, "it is the text of article %s, version %d".formatted(article.get().id(),
                    article.get().version())));
        }
        if (article.isPresent() && number == row.getInt("version")) {
            photos("article " + id, id, PhotoUse.of(article.get()), row.getInt("shown"));
        }
    }

    private Optional<Article> read(String where, String json, String sha256) {
        String is = DigestUtils.sha256Hex(json);
        if (!is.equals(sha256)) {
            found.accept(new Finding(where, "its text has another SHA-256, %s, than was filed, %s".formatted(is, sha256)));
            return Optional.empty();
        }
        try {
            return Optional.of(ArticleText.read(json));
        } catch (JacksonException | IllegalArgumentException e) {
            found.accept(new Finding(where, "its text cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void photos(String where, String id, Map<String, Boolean> shows, int noted) throws SQLException {
        Map<String, Boolean> uses = new TreeMap<>();
        if (noted > 0) {
            store.each("select sha256, denied from photo_use where article_id = ?", 100,
                    row -> uses.put(row.getString(1), row.getInt(2) != 0), id);
        }
        if (!uses.equals(shows)) {
            found.accept(new Finding(where, "it shows the photos %s, but is noted to show %s (true: not to be passed on)"
                    .formatted(shows, uses)));
        }
    }
}
