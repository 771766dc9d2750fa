package press.colophon.readers;

import java.util.Optional;

/**
 * An article of two authors, as the newsroom files it.
 *
 * @param section    which has a feed of its own
 * @param words      its text
 * @param photo      the id of its picture
 * @param correction what was wrong before
 */
record Story(String id, String section, String words, Optional<String> photo, Optional<String> correction) {

    /** As readers show them. */
    static final String AUTHORS = "Ann Łukasz, Bob O'Ray";

    static Story of(String section, String name) {
        return new Story(section + "-" + name, section, "What happened at " + section + "-" + name + ".",
                Optional.empty(), Optional.empty());
    }

    Story with(String picture) {
        return new Story(id, section, words, Optional.of(picture), correction);
    }

    Story corrected(String better, String note) {
        return new Story(id, section, better, photo, Optional.of(note));
    }

    String headline() {
        return "Headline of " + id;
    }

    String address() {
        return "https://paper.example/" + id;
    }

    String json() {
        return """
                {"id": "%1$s", "slug": "%1$s", "headline": "%2$s", "language": "en", "section": "%3$s",
                 "byline": [{"name": "Ann Łukasz"}, {"name": "Bob O'Ray"}], "source": {"name": "AFP"},
                 "publisher": {"name": "The Paper", "url": "https://paper.example/"},
                 "publishedAt": "2026-01-02T03:04:05Z", "canonicalUrl": "%4$s", %5$s
                 "body": [%6$s {"type": "paragraph", "text": [{"text": "%7$s"}]}]}""".formatted(id, headline(), section,
                address(), correction.map(note -> "\"corrections\": [{\"note\": \"" + note + "\"}],").orElse(""),
                photo.map(picture -> """
                        {"type": "figure", "photo": {"id": "%s", "alt": "A bridge", "caption": "The bridge.",
                         "creditLine": "Cy Photo / AFP", "syndication": "allowed"}},""".formatted(picture)).orElse(""), words);
    }
}
