package press.colophon.intake.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Correction;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.article.Status;
import press.colophon.intake.Faults;
import press.colophon.intake.Reading;
import tools.jackson.databind.JsonNode;

/** The fields of an article. */
final class ArticleReader {

    private ArticleReader() {
    }

    static Reading read(JsonNode root, Faults faults) {
        ArticleDraft draft = new ArticleDraft();
        List<String> photos = new ArrayList<>();
        new Fields(root, "", faults).whole(json -> {
            // What the service said about an article when it was read; a client may send it back.
            json.ignore("remarks");
            json.string("id").ifPresent(draft::id);
            json.string("slug").ifPresent(draft::slug);
            json.number("version").ifPresent(draft::version);
            json.oneOf("status", Status.class).ifPresent(draft::status);
            json.string("language").ifPresent(draft::language);
            json.text("headline").ifPresent(draft::headline);
            json.text("summary").ifPresent(draft::summary);
            draft.byline(json.objects("byline", ArticleReader::author));
            json.object("source", source -> named(source, Source::new)).ifPresent(draft::source);
            json.object("publisher", publisher -> named(publisher, Publisher::new)).ifPresent(draft::publisher);
            json.text("dateline").ifPresent(draft::dateline);
            json.value("publishedAt", Moment::parse).ifPresent(draft::publishedAt);
            json.value("modifiedAt", Moment::parse).ifPresent(draft::modifiedAt);
            json.page("canonicalUrl").ifPresent(draft::canonicalUrl);
            json.text("section").ifPresent(draft::section);
            draft.keywords(json.texts("keywords"));
            BodyReader.read(json, draft, photos);
            json.object("rights", ArticleReader::rights).ifPresent(draft::rights);
            draft.corrections(json.objects("corrections", ArticleReader::correction));
            return Optional.of(draft);
        });
        return new Reading(draft, List.of(), faults, photos);
    }

    private static Optional<Author> author(Fields json) {
        Optional<Author.Kind> kind = json.oneOf("kind", Author.Kind.class);
        return named(json, (name, url) -> new Author(name, kind, url));
    }

    private static Optional<Rights> rights(Fields json) {
        Optional<String> holder = json.text("holder");
        Optional<String> notice = json.text("notice");
        Optional<String> terms = json.text("terms");
        Optional<URI> license = json.page("licenseUrl");
        return json.made(() -> new Rights(holder, notice, terms, license));
    }

    private static Optional<Correction> correction(Fields json) {
        Optional<Moment> at = json.value("at", Moment::parse);
        return json.needed("note").flatMap(note -> json.made(() -> new Correction(at, note)));
    }

    private static <T> Optional<T> named(Fields json, BiFunction<String, Optional<URI>, T> making) {
        Optional<String> name = json.needed("name");
        Optional<URI> url = json.page("url");
        return name.flatMap(known -> json.made(() -> making.apply(known, url)));
    }
}
