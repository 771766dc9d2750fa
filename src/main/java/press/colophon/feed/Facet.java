package press.colophon.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Publisher;
import press.colophon.article.Source;

/** By what articles are gathered into feeds. */
public enum Facet {

    /** Every article. */
    LATEST("", "Latest"),
    /** As the configuration combines the others. */
    NAMED("", "Chosen"),
    SECTION("section", "Sections"),
    SOURCE("source", "Agencies"),
    PUBLISHER("publisher", "Publishers"),
    LANGUAGE("language", "Languages"),
    BYLINE("byline", "Bylines"),
    KEYWORD("keyword", "Keywords");

    private final String prefix;
    private final String heading;

    Facet(String prefix, String heading) {
        this.prefix = prefix;
        this.heading = heading;
    }

    /** In the configuration, and in the names of feeds; empty of those that are named otherwise. */
    public String prefix() {
        return prefix;
    }

    /** Of a list of such feeds, for people. */
    public String heading() {
        return heading;
    }

    /** What an article states of this facet, in its words. */
    Stream<String> of(Article article) {
        return switch (this) {
            case LATEST -> Stream.of("Latest articles");
            case NAMED -> Stream.empty();
            case SECTION -> article.section().stream();
            case SOURCE -> article.source().map(Source::name).stream();
            case PUBLISHER -> Stream.of(article.publisher()).map(Publisher::name);
            case LANGUAGE -> article.language().stream();
            case BYLINE -> article.byline().stream().map(Author::name);
            case KEYWORD -> article.keywords().stream();
        };
    }

    /** The facet that the configuration calls so. */
    static Optional<Facet> called(String name) {
        return List.of(values()).stream().filter(facet -> !facet.prefix.isEmpty() && facet.prefix.equals(name)).findFirst();
    }

    /**
     * One value of a facet.
     *
     * @param key   the same for all that count as equal
     * @param words as they are written
     */
    record Value(Facet facet, String key, String words) {

        /** What is longer than an index takes is known by its digest. */
        private static final int LONGEST = 300;

        static Value of(Facet facet, String words) {
            String key = words.strip().toLowerCase(Locale.ROOT);
            return new Value(facet, key.length() > LONGEST ? DigestUtils.sha256Hex(key) : key, words.strip());
        }

        /** All that an article is of, each once. */
        static List<Value> of(Article article) {
            Map<String, Value> all = new LinkedHashMap<>();
            for (Facet facet : Facet.values()) {
                facet.of(article).map(words -> of(facet, words)).forEach(value -> all.putIfAbsent(facet + " " + value.key, value));
            }
            return List.copyOf(all.values());
        }
    }
}
