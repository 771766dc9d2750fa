package press.colophon.export.jsonfeed;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.colophon.article.Credits;

/** Reads the credits of a JSON Feed. */
final class FeedReader {

    private static final List<String> ADDRESSES = List.of("home_page_url", "feed_url", "next_url");

    private FeedReader() {
    }

    static Credits read(InputStream export) throws IOException {
        try {
            return read(Tree.read(export));
        } catch (JsonParseException e) {
            throw new IOException("this is no JSON Feed: " + e.getMessage(), e);
        }
    }

    private static Credits read(Tree feed) {
        String version = feed.needed("version");
        if (!version.equals(Feed.VERSION)) {
            throw new JsonParseException("its version is “%s” and not %s".formatted(version, Feed.VERSION));
        }
        feed.needed("title");
        ADDRESSES.forEach(feed::text);
        feed.objects("hubs").forEach(hub -> Stream.of("type", "url").forEach(hub::needed));
        List<Tree> authors = authors(feed).orElse(List.of());
        Optional<String> language = feed.text("language");
        Credits credits = new Credits();
        int article = 0;
        for (Tree item : feed.neededObjects("items")) {
            item.needed("id");
            if (!isNotice(item)) {
                article++;
                new ItemReader(item, article, credits)
                        .read(authors(item).orElse(authors), item.text("language").or(() -> language));
            }
        }
        return credits;
    }

    /** Whether it only says that an article was withdrawn. One that still has its text, or states a credit, is an article. */
    private static boolean isNotice(Tree item) {
        return item.text("content_text").isPresent() && !item.has("content_html") && authors(item).isEmpty()
                && item.object("_colophon").filter(said -> said.members().keySet().equals(Set.of("withdrawn"))).isPresent();
    }

    /** Those of version 1.1, and the one of version 1, which readers show that know no other. */
    private static Optional<List<Tree>> authors(Tree of) {
        return of.has("authors") || of.has("author")
                ? Optional.of(Stream.concat(of.objects("authors").stream(), of.object("author").stream()).toList())
                : Optional.empty();
    }
}
