package press.colophon.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;

/** Keeps articles as long as the program runs. */
@Component
final class InMemoryArticles implements Articles {

    private static final Comparator<Article> NEWEST_FIRST = Comparator
            .comparing((Article article) -> article.publishedAt().instant().toInstant()).reversed()
            .thenComparing(Article::id);

    private final Map<String, Article> byId = new ConcurrentHashMap<>();

    @Override
    public void put(Article article) {
        byId.put(article.id(), article);
    }

    @Override
    public Optional<Article> bySlug(String slug) {
        return byId.values().stream().filter(article -> article.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Article> latest(int count) {
        return byId.values().stream().sorted(NEWEST_FIRST).limit(count).toList();
    }
}
