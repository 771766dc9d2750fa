package press.colophon.export.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.Series;

/** Identifiers that never change, as URNs (RFC 9562), so that a reader never shows a story twice. */
public final class Permanent {

    private static final Pattern A_UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Permanent() {
    }

    /** The article's id, if it is a UUID, or else the UUID that is always made of it. */
    public static String id(Article article) {
        return id(article.id());
    }

    /** The same of an article that was withdrawn. */
    public static String id(Series.Gone gone) {
        return id(gone.id());
    }

    /** Where the newest of the feed can be fetched, for its archives too, or else a URN of what it is an edition of. */
    static String id(Edition edition) {
        return edition.series().current().or(edition::self).map(URI::toString).orElseGet(() -> edition.articles().size() == 1
                ? named("edition of " + edition.articles().getFirst().id())
                : named(edition.home() + " " + edition.title()));
    }

    /** Only a UUID that is written as its URN is, so that two ids never become one. */
    private static String id(String article) {
        return A_UUID.matcher(article).matches() ? "urn:uuid:" + article : named(article);
    }

    private static String named(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
