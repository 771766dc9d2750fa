package press.colophon.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.colophon.article.Article;
import press.colophon.article.Photo;

/** Which article shows which photo, and whether it may be passed on. */
final class PhotoUse {

    private PhotoUse() {
    }

    /** A figure cannot show a picture that is not here. */
    static void check(JdbcClient sql, Article article) {
        List<String> missing = article.photos().stream().flatMap(photo -> photo.id().stream()).distinct()
                .filter(id -> sql.sql("select count(*) from photo where sha256 = ?").param(id).query(Long.class).single() == 0)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal.PhotosMissing(missing);
        }
    }

    /** The photos of an article, and whether each is denied: one that may not be passed on in one figure may not in any. */
    static Map<String, Boolean> of(Article article) {
        Map<String, Boolean> denied = new TreeMap<>();
        for (Photo photo : article.photos()) {
            photo.id().ifPresent(id -> denied.merge(id, photo.syndication() == Photo.Syndication.DENIED, Boolean::logicalOr));
        }
        return denied;
    }

    /** Notes the photos of an article's newest version. */
    static void replace(JdbcClient sql, Article article) {
        sql.sql("delete from photo_use where article_id = ?").param(article.id()).update();
        of(article).forEach((id, no) -> sql.sql("insert into photo_use (sha256, article_id, denied) values (?, ?, ?)")
                .params(id, article.id(), no ? 1 : 0).update());
    }
}
