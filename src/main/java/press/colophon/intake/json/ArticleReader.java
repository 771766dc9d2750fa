package press.colophon.intake.json;

import java.net.URI;
import java.util.Optional;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Correction;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.article.Status;

/** The fields of an article. */
final class ArticleReader {

    private ArticleReader() {
    }

    static ArticleDraft read(Fields root) {
        ArticleDraft draft = new ArticleDraft();
        root.whole(json -> {
            json.text("id").ifPresent(draft::id);
            json.text("slug").ifPresent(draft::slug);
            json.number("version").ifPresent(draft::version);
            json.oneOf("status", Status.class).ifPresent(draft::status);
            json.text("language").ifPresent(draft::language);
            json.text("headline").ifPresent(draft::headline);
            json.text("summary").ifPresent(draft::summary);
            draft.byline(json.objects("byline", ArticleReader::author));
            json.object("source", source -> named(source).flatMap(
                    name -> source.made(() -> new Source(name, url(source))))).ifPresent(draft::source);
            json.object("publisher", publisher -> named(publisher).flatMap(
                    name -> publisher.made(() -> new Publisher(name, url(publisher))))).ifPresent(draft::publisher);
            json.text("dateline").ifPresent(draft::dateline);
            json.value("publishedAt", Moment::parse).ifPresent(draft::publishedAt);
            json.value("modifiedAt", Moment::parse).ifPresent(draft::modifiedAt);
            json.value("canonicalUrl", URI::create).ifPresent(draft::canonicalUrl);
            json.text("section").ifPresent(draft::section);
            draft.keywords(json.texts("keywords"));
            BodyReader.read(json, draft);
            json.object("rights", ArticleReader::rights).ifPresent(draft::rights);
            draft.corrections(json.objects("corrections", ArticleReader::correction));
            return Optional.of(draft);
        });
        return draft;
    }

    private static Optional<Author> author(Fields json) {
        Optional<String> name = named(json);
        Optional<Author.Kind> kind = json.oneOf("kind", Author.Kind.class);
        Optional<URI> url = url(json);
        return name.flatMap(known -> json.made(() -> new Author(known, kind, url)));
    }

    private static Optional<Rights> rights(Fields json) {
        Optional<String> holder = json.text("holder");
        Optional<String> notice = json.text("notice");
        Optional<String> terms = json.text("terms");
        Optional<URI> license = json.value("licenseUrl", URI::create);
        return json.made(() -> new Rights(holder, notice, terms, license));
    }

    private static Optional<Correction> correction(Fields json) {
        Optional<Moment> at = json.value("at", Moment::parse);
        return json.needed("note").flatMap(note -> json.made(() -> new Correction(at, note)));
    }

    private static Optional<String> named(Fields json) {
        return json.needed("name");
    }

    private static Optional<URI> url(Fields json) {
        return json.value("url", URI::create);
    }
}
