package press.colophon.web.api;

import java.util.List;
import java.util.stream.Collectors;

/** A small article as JSON. */
final class Story {

    private Story() {
    }

    /** With nothing stated that the service can give it. */
    static String named(String name) {
        return with(name, "");
    }

    /** With its slug, and further fields. */
    static String with(String name, String more) {
        return """
                {"headline": "Headline of %1$s", "byline": [{"name": "Ann Lee"}], "publisher": {"name": "The Paper"},
                 "publishedAt": "2026-01-01", "canonicalUrl": "https://paper.example/%1$s", %2$s
                 "body": [{"type": "paragraph", "text": [{"text": "Words."}]}]}""".formatted(name, more);
    }

    /** With these corrections, the first one first. */
    static String corrected(String name, String... notes) {
        return with(name, "\"corrections\": " + List.of(notes).stream().map("{\"note\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", ", "[", "],")));
    }
}
