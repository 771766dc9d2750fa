package press.colophon.export;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;

/**
 * What gets exported: one article, or an ordered list of articles under a title.
 *
 * @param title    the title of the whole
 * @param home     the page that it belongs to
 * @param self     where this edition itself can be fetched, if it can
 * @param articles at least one, the first one first
 * @param photos   where the bytes of the photos are
 */
public record Edition(String title, URI home, Optional<URI> self, List<Article> articles, Photos photos) {

    public Edition {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("an edition has at least one article");
        }
    }

    /** The edition of a single article, titled with its publisher. */
    public static Edition of(Article article, Photos photos) {
        URI home = article.publisher().url().orElse(article.canonicalUrl());
        return new Edition(article.publisher().name(), home, Optional.empty(), List.of(article), photos);
    }

    /** The bytes of a photo, if we have them and may pass them on. */
    public Optional<byte[]> picture(Photo photo) {
        return photo.syndication() == Photo.Syndication.DENIED ? Optional.empty() : photo.id().flatMap(photos::find);
    }

    /** When the newest of the articles was last changed. */
    public Moment updatedAt() {
        return articles.stream().map(Article::updatedAt)
                .max(Comparator.comparing(moment -> moment.instant().toInstant())).orElseThrow();
    }
}
