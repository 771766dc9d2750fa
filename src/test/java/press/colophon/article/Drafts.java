package press.colophon.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The smallest article there can be, to be changed by a test. */
final class Drafts {

    /** The characters that its text has. */
    static final int TEXT = "Headline".length() + "Anna".length();

    private Drafts() {
    }

    static ArticleDraft smallest() {
        return new ArticleDraft().headline("Headline").byline(List.of(Author.named("Anna")))
                .publisher(new Publisher("Publisher", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://example.org/a1"));
    }

    static List<Inline> words(String words) {
        return List.of(Inline.words(words));
    }
}
