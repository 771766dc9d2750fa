package press.colophon.export.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import press.colophon.article.Article;
import press.colophon.export.Edition;

/** Identifiers that never change, as URNs (RFC 9562), so that a reader never shows a story twice. */
final class Permanent {

    private Permanent() {
    }

    /** The article's id, if it is a UUID, or else the UUID that is always made of it. */
    static String id(Article article) {
        try {
            return "urn:uuid:" + UUID.fromString(article.id());
        } catch (IllegalArgumentException e) {
            return named(article.id());
        }
    }

    /** Where the edition can be fetched, or else a URN of what it is an edition of. */
    static String id(Edition edition) {
        return edition.self().map(URI::toString).orElseGet(() -> edition.articles().size() == 1
                ? named("edition of " + edition.articles().getFirst().id())
                : named(edition.home() + " " + edition.title()));
    }

    private static String named(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
