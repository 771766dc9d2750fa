package press.colophon.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Photos;
import press.colophon.article.Status;
import press.colophon.export.Edition;
import press.colophon.store.Articles;
import press.colophon.store.Filed;

/** What the public can have: each published article by itself, and the latest together. */
@Component
public final class Editions {

    /** How many articles the latest edition has at most. */
    public static final int LATEST = 30;

    private final Articles articles;
    private final Photos photos;
    private final String house;

    /**
     * @param articles the articles of the house
     * @param photos   their pictures
     * @param house    the title of editions whose articles have several publishers
     */
    public Editions(Articles articles, Photos photos, @Value("${colophon.house:Colophon}") String house) {
        this.articles = articles;
        this.photos = photos;
        this.house = house;
    }

    /**
     * An edition, and since when it is so.
     *
     * @param changedAt when it was last changed, whatever dates its articles state
     */
    public record Dated(Edition edition, Instant changedAt) {
    }

    /** The edition of one published article. */
    public Optional<Dated> article(String slug) {
        return articles.bySlug(slug).filter(Filed::isPublished)
                .map(filed -> new Dated(of(filed.article()), filed.changedAt()));
    }

    /** That an article is withdrawn, if readers can know it. */
    public Optional<Filed.Withdrawal> withdrawal(String slug) {
        return articles.bySlug(slug).flatMap(Filed::withdrawal);
    }

    /** The edition of this article alone. */
    public Edition of(Article article) {
        return Edition.of(article, photos);
    }

    /**
     * The latest published articles, the newest first.
     *
     * @param home the page that they are on
     * @return the edition, or empty if nothing is published
     */
    public Optional<Edition> latest(URI home) {
        List<Article> latest = articles.newest(Set.of(Status.PUBLISHED), Optional.empty(), LATEST).stream()
                .map(Filed::article).toList();
        return latest.isEmpty() ? Optional.empty()
                : Optional.of(new Edition(title(latest), home, Optional.empty(), latest, photos));
    }

    String house() {
        return house;
    }

    /** What an edition of these articles is called: by their publisher, if it is one, or else the house. */
    String title(List<Article> of) {
        return Edition.commonPublisher(of).orElse(house);
    }
}
