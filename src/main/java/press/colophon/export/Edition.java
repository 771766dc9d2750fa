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
 * @param audience for whom it is
 */
public record Edition(String title, URI home, Optional<URI> self, List<Article> articles, Photos photos,
                      Audience audience) {

    public Edition {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("an edition has at least one article");
        }
    }

    /** An edition that may be passed on. */
    public Edition(String title, URI home, Optional<URI> self, List<Article> articles, Photos photos) {
        this(title, home, self, articles, photos, Audience.PARTNERS);
    }

    /** The edition of a single article for the readers of the house, titled with its publisher. */
    public static Edition of(Article article, Photos photos) {
        URI home = article.publisher().url().orElse(article.canonicalUrl());
        return new Edition(article.publisher().name(), home, Optional.empty(), List.of(article), photos, Audience.READERS);
    }

    /** The same for those who pass it on: without the pictures that may not be. */
    public Edition forPartners() {
        return new Edition(title, home, self, articles, photos, Audience.PARTNERS);
    }

    /** The bytes of a photo, if we have them and this audience may have them. */
    public Optional<byte[]> picture(Photo photo) {
        return allowed(photo) ? photo.id().flatMap(photos::find) : Optional.empty();
    }

    /** Whether there is a {@link #picture} of a photo. */
    public boolean shows(Photo photo) {
        return allowed(photo) && photo.id().filter(photos::has).isPresent();
    }

    /** Whether those who pass it on have to do without a picture that readers may see. */
    public boolean withholds() {
        return articles.stream().flatMap(article -> article.photos().stream())
                .anyMatch(photo -> photo.syndication() == Photo.Syndication.DENIED);
    }

    private boolean allowed(Photo photo) {
        return switch (photo.syndication()) {
            case ALLOWED -> true;
            case DENIED -> audience == Audience.READERS;
        };
    }

    /** When the newest of the articles was last changed. */
    public Moment updatedAt() {
        return articles.stream().map(Article::updatedAt)
                .max(Comparator.comparing(moment -> moment.instant().toInstant())).orElseThrow();
    }
}
