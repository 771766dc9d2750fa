package press.colophon.export.html;

import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Photo;
import press.colophon.article.Term;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an article as a schema.org {@code NewsArticle} in JSON-LD. {@link JsonLdReader} reads it. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private JsonLd() {
    }

    /** The id of a figure's element in the page, which names its {@code ImageObject} too. */
    static String id(int article, int figure) {
        return "story-" + article + "-photo-" + figure;
    }

    /** The JSON, of which no character can end or comment out the script element around it. */
    static String of(Article article, int number) {
        return JSON.writeValueAsString(news(article, number).node)
                .replace("<", "\\u003C").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static JsonLd news(Article article, int number) {
        String url = article.canonicalUrl().toString();
        JsonLd news = new JsonLd().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("mainEntityOfPage", url).put("url", url)
                .put("headline", article.headline()).put("description", article.summary());
        article.byline().forEach(author -> news.list("author").add(author(author)));
        article.source().ifPresent(source -> news.set("sourceOrganization",
                new JsonLd().put("@type", "Organization").put("name", source.name()).put("url", source.url())));
        news.set("publisher", new JsonLd().put("@type", "Organization")
                .put("name", article.publisher().name()).put("url", article.publisher().url()));
        news.put("dateline", article.dateline()).put("datePublished", article.publishedAt().toString())
                .put("dateModified", article.modifiedAt()).put("inLanguage", article.language())
                .put("articleSection", article.section());
        article.keywords().forEach(keyword -> news.list("keywords").add(keyword));
        rights(article, news);
        article.corrections().forEach(correction -> news.list("correction").add(correction(correction)));
        for (int i = 0; i < article.photos().size(); i++) {
            news.list("image").add(image(article.photos().get(i), id(number, i + 1)));
        }
        return news;
    }

    /** Of a byline whose kind is not known, no type is stated. */
    private static ObjectNode author(Author author) {
        return new JsonLd().put("@type", author.kind().map(kind -> switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
        })).put("name", author.name()).put("url", author.url()).node;
    }

    /** Terms and legal notices are both usage information; their names tell them apart. */
    private static void rights(Article article, JsonLd news) {
        article.rights().holder().ifPresent(holder -> news.set("copyrightHolder", named(holder)));
        news.put("copyrightNotice", article.rights().notice()).put("license", article.rights().licenseUrl());
        article.rights().terms().ifPresent(terms -> news.list("usageInfo").add(usage(Term.USAGE_TERMS, terms)));
        article.notices().stream().map(Block.Notice::words)
                .forEach(words -> news.list("usageInfo").add(usage(Term.LEGAL_NOTICE, words)));
    }

    private static ObjectNode usage(Term term, String words) {
        return new JsonLd().put("@type", "CreativeWork").put("name", term.label()).put("text", words).node;
    }

    private static ObjectNode correction(Correction correction) {
        return new JsonLd().put("@type", "CorrectionComment").put("text", correction.note())
                .put("datePublished", correction.at()).node;
    }

    private static ObjectNode image(Photo photo, String id) {
        JsonLd image = new JsonLd().put("@type", "ImageObject").put("@id", "#" + id).put("caption", photo.caption())
                .put("creditText", photo.creditLine()).put("copyrightNotice", photo.copyright());
        photo.creator().ifPresent(creator -> image.set("creator", named(creator)));
        photo.source().ifPresent(source -> image.set("provider", named(source)));
        return image.node;
    }

    /** Someone of whom it is not known whether it is a person or an organization. */
    private static JsonLd named(String name) {
        return new JsonLd().put("name", name);
    }

    private JsonLd put(String property, String value) {
        node.put(property, value);
        return this;
    }

    private JsonLd put(String property, Optional<?> value) {
        value.ifPresent(present -> node.put(property, present.toString()));
        return this;
    }

    private void set(String property, JsonLd value) {
        node.set(property, value.node);
    }

    private ArrayNode list(String property) {
        return node.withArray(property);
    }
}
