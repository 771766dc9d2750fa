package press.colophon.export.jsonfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.Series;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The feed as it stands in the file, field by field. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Feed(String version, @JsonInclude(JsonInclude.Include.ALWAYS) String title, URI homePageUrl, Optional<URI> feedUrl,
            Optional<URI> nextUrl, List<Named> authors, Optional<String> language, List<Hub> hubs,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** Who tells subscribers of what is new. */
    record Hub(String type, URI url) {
    }

    static Feed of(Edition edition) {
        List<Article> articles = edition.articles();
        Series series = edition.series();
        Stream<Item> items = Stream.concat(
                IntStream.rangeClosed(1, articles.size()).mapToObj(number -> Item.of(edition, number)),
                series.gone().stream().map(Item::of));
        // The address is what makes it this feed and no other, so an archive has that of the feed it is an archive of.
        return new Feed(VERSION, edition.title(), edition.home(), series.current().or(edition::self), series.older(),
                publisher(articles).stream().toList(), Edition.common(articles, Article::language),
                series.hubs().stream().map(hub -> new Hub("WebSub", hub)).toList(), items.toList());
    }

    /** An item without authors has the feed's, and a publisher is no byline: so the feed has one only if all items have theirs. */
    private static Optional<Named> publisher(List<Article> articles) {
        return articles.stream().anyMatch(article -> article.byline().isEmpty()) ? Optional.empty()
                : Edition.common(articles, article -> Optional.of(Named.of(article.publisher())));
    }
}
