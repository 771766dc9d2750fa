package press.colophon.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The canonical piece of news. Absent means unknown. An article without a headline, a publisher, a date, a canonical
 * URL, or both byline and source cannot be made; {@link ArticleDraft} says what is missing.
 *
 * @param id           permanent, the same in every version
 * @param slug         in addresses and file names: {@code [a-z0-9-]{1,120}}
 * @param version      from 1; a version never changes
 * @param status       where it is on its way to the reader
 * @param language     BCP 47
 * @param summary      the standfirst
 * @param byline       whom the byline names, in its order
 * @param source       the agency that it came from
 * @param dateline     where it was written, as printed
 * @param canonicalUrl the article's own page
 */
public record Article(String id, String slug, int version, Status status, Optional<String> language, String headline,
                      Optional<String> summary, List<Author> byline, Optional<Source> source, Publisher publisher,
                      Optional<String> dateline, Moment publishedAt, Optional<Moment> modifiedAt, URI canonicalUrl,
                      Optional<String> section, List<String> keywords, List<Block> body, Rights rights,
                      List<Correction> corrections) {

    public Article {
        id = Rules.id(id);
        slug = Rules.slug(slug);
        version = Rules.version(version);
        language = language.map(Rules::language);
        headline = Rules.headline(headline);
        summary = summary.map(Rules::summary);
        byline = List.copyOf(byline);
        dateline = dateline.map(Rules::dateline);
        canonicalUrl = Rules.canonicalUrl(canonicalUrl);
        section = section.map(Rules::section);
        keywords = Rules.keywords(keywords);
        body = List.copyOf(body);
        corrections = List.copyOf(corrections);
        if (byline.isEmpty() && source.isEmpty()) {
            throw new IllegalArgumentException("an article has a byline or a source");
        }
        Size.check(headline, summary, byline, keywords, body, rights, corrections);
    }

    /** The photos, in the order of their figures. */
    public List<Photo> photos() {
        return all(Block.Figure.class).stream().map(Block.Figure::photo).toList();
    }

    /** The legal notices, in their order. */
    public List<Block.Notice> notices() {
        return all(Block.Notice.class);
    }

    /** When it was last changed, as far as is known: when it was modified or corrected, or else published. */
    public Moment updatedAt() {
        return Stream.concat(Stream.of(modifiedAt.orElse(publishedAt)), corrections.stream().flatMap(each -> each.at().stream()))
                .max(Moment.IN_TIME).orElseThrow();
    }

    private <B extends Block> List<B> all(Class<B> kind) {
        return body.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The same article under another number, in another state. */
    public Article as(int otherVersion, Status otherStatus) {
        return new Article(id, slug, otherVersion, otherStatus, language, headline, summary, byline, source, publisher, dateline,
                publishedAt, modifiedAt, canonicalUrl, section, keywords, body, rights, corrections);
    }

    /** The same article as another version of one that has this id and this slug. */
    public Article of(String otherId, String otherSlug) {
        return new Article(otherId, otherSlug, version, status, language, headline, summary, byline, source, publisher, dateline,
                publishedAt, modifiedAt, canonicalUrl, section, keywords, body, rights, corrections);
    }

    /** The same article under another slug. */
    public Article withSlug(String other) {
        return of(id, other);
    }
}
