package press.colophon.export.jsonfeed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.colophon.article.Article;
import press.colophon.article.Moment;
import press.colophon.article.Photos;
import press.colophon.export.Edition;
import press.colophon.export.Series;
import press.colophon.export.syndication.FeedContent;
import press.colophon.export.syndication.Permanent;
import press.colophon.export.syndication.WithdrawalNotice;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An item as it stands in the file, field by field: an article, or the notice in the place of one that was withdrawn. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Item(String id, URI url, String title, Optional<String> summary, Optional<URI> image, Optional<String> datePublished,
            Optional<String> dateModified, List<Named> authors, List<String> tags, Optional<String> language,
            Optional<String> contentHtml, Optional<String> contentText, @JsonProperty("_colophon") Extension extension) {

    static Item of(Edition edition, int number) {
        Article article = edition.articles().get(number - 1);
        Moment published = article.publishedAt();
        Optional<Moment> updated = Optional.of(edition.updatedAt(article))
                .filter(moment -> !moment.instant().isEqual(published.instant()));
        Optional<URI> image = article.photos().stream().flatMap(photo -> edition.online(photo).stream())
                .map(Photos.Online::url).findFirst();
        return new Item(Permanent.id(article), article.canonicalUrl(), article.headline(), article.summary(), image,
                Optional.of(date(published)), updated.map(Item::date), article.byline().stream().map(Named::of).toList(),
                Stream.concat(article.section().stream(), article.keywords().stream()).distinct().toList(),
                article.language(), Optional.of(FeedContent.of(edition, article, number)), Optional.empty(),
                Extension.of(edition, article));
    }

    static Item of(Series.Gone gone) {
        return new Item(Permanent.id(gone), gone.notice(), WithdrawalNotice.TITLE, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(date(gone.at())), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.of(WithdrawalNotice.of(gone)), Extension.of(gone));
    }

    private static String date(Moment moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.instant());
    }
}
