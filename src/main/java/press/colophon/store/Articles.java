package press.colophon.store;

import java.util.List;
import java.util.Optional;
import press.colophon.article.Article;

/** The articles of the house. */
public interface Articles {

    /** Keeps an article; one with the same id is replaced. */
    void put(Article article);

    /** The article of a slug. */
    Optional<Article> bySlug(String slug);

    /** The newest articles, the newest first, at most {@code count}. */
    List<Article> latest(int count);
}
