package press.colophon.export;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param series   where it stands in a feed that goes on
 * @param articles at least one, the first one first; none only of a feed, from which all may have been withdrawn
 * @param photos   where the bytes of the photos are
 * @param audience for whom it is
 */
public record Edition(String title, URI home, Optional<URI> self, Series series, List<Article> articles, Photos photos,
                      Audience audience) {

    public Edition {
        articles = List.copyOf(articles);
        if (articles.isEmpty() && self.isEmpty()) {
            throw new IllegalArgumentException("an edition has at least one article");
        }
    }

    /** An edition that may be passed on. */
    public Edition(String title, URI home, Optional<URI> self, List<Article> articles, Photos photos) {
        this(title, home, self, Series.NONE, articles, photos, Audience.PARTNERS);
    }

    /** The edition of a single article for the readers of the house, titled with its publisher. */
    public static Edition of(Article article, Photos photos) {
        URI home = article.publisher().url().orElse(article.canonicalUrl());
        return new Edition(article.publisher().name(), home, Optional.empty(), Series.NONE, List.of(article), photos,
                Audience.READERS);
    }

    /** The same for those who pass it on: without the pictures that may not be. */
    public Edition forPartners() {
        return new Edition(title, home, self, series, articles, photos, Audience.PARTNERS);
    }

    /** The same with other pictures. */
    public Edition with(Photos others) {
        return new Edition(title, home, self, series, articles, others, audience);
    }

    /** The bytes of a photo, if we have them and this audience may have them. */
    public Optional<byte[]> picture(Photo photo) {
        return allowed(photo) ? photo.id().flatMap(photos::find) : Optional.empty();
    }

    /** Whether there is a {@link #picture} of a photo. */
    public boolean shows(Photo photo) {
        return allowed(photo) && photo.id().filter(photos::has).isPresent();
    }

    /** Where anybody can fetch a photo, if it is there and may be passed on, whoever reads the edition. */
    public Optional<Photos.Online> online(Photo photo) {
        return switch (photo.syndication()) {
            case ALLOWED -> photos.online(photo);
            case DENIED -> Optional.empty();
        };
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

    /** What is known of all articles and the same of all; empty if they differ, or it is not known of one. */
    public static <T> Optional<T> common(List<Article> articles, Function<Article, Optional<T>> fact) {
        List<Optional<T>> different = articles.stream().map(fact).distinct().limit(2).toList();
        return different.size() == 1 ? different.getFirst() : Optional.empty();
    }

    /** Who publishes all the articles, if it is one. */
    public static Optional<String> commonPublisher(List<Article> articles) {
        return common(articles, article -> Optional.of(article.publisher().name()));
    }

    /** When an article was last changed: as it says itself, or was corrected without saying when. */
    public Moment updatedAt(Article article) {
        return latest(Stream.concat(Stream.of(article.updatedAt()), Optional.ofNullable(series.corrected().get(article.id()))
                .map(at -> new Moment.Time(at.atOffset(ZoneOffset.UTC))).stream()));
    }

    /** When the newest of the articles was last changed, or withdrawn; of an empty edition, the day that dates begin. */
    public Moment updatedAt() {
        return latest(Stream.concat(articles.stream().map(this::updatedAt), series.gone().stream().map(Series.Gone::at)));
    }

    private static Moment latest(Stream<? extends Moment> moments) {
        return moments.<Moment>map(moment -> moment).max(Moment.IN_TIME)
                .orElse(new Moment.Day(LocalDate.EPOCH));
    }
}
