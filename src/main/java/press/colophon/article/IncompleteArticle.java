package press.colophon.article;

import java.util.List;

/** Facts that every article needs and this one does not state. They are never made up. */
public final class IncompleteArticle extends RuntimeException {

    private final List<String> missing;

    IncompleteArticle(List<String> missing) {
        super("missing: " + String.join(", ", missing));
        this.missing = List.copyOf(missing);
    }

    /**
     * All that is missing, by the names of the canonical JSON: {@code headline}, {@code byline} (or a source),
     * {@code publisher}, {@code publishedAt}, {@code canonicalUrl}, {@code photo.2.creditLine}.
     */
    public List<String> missing() {
        return missing;
    }
}
