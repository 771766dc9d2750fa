package press.colophon.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Source;
import press.colophon.store.Filed;

/** An article as lists show it: what it is, whose it is, and how it stands. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Summary(String id, String slug, int version, String status, Optional<String> language, String headline,
               List<String> byline, Optional<String> source, String publisher, String publishedAt, Optional<String> modifiedAt,
               URI canonicalUrl, Optional<String> section, Optional<String> embargo, String etag, String href) {

    static Summary of(Filed filed) {
        Article article = filed.article();
        return new Summary(article.id(), article.slug(), article.version(), article.status().name().toLowerCase(Locale.ROOT),
                article.language(), article.headline(), article.byline().stream().map(Author::name).toList(),
                article.source().map(Source::name), article.publisher().name(), article.publishedAt().toString(),
                article.modifiedAt().map(Moment::toString), article.canonicalUrl(), article.section(),
                filed.embargo().map(Instant::toString), IfMatch.tag(filed), Told.address(article.id()));
    }
}
