package press.colophon.export.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Correction;
import press.colophon.article.Rights;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of an article. What is not known is left out; never null, never empty. */
final class ArticleJson {

    private final JsonGenerator json;
    private final BlockJson blocks;

    ArticleJson(JsonGenerator json) {
        this.json = json;
        this.blocks = new BlockJson(json);
    }

    void write(Article article) {
        write(article, Map.of());
    }

    void write(Article article, Map<String, ?> remarks) {
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("slug", article.slug());
        json.writeNumberProperty("version", article.version());
        json.writeStringProperty("status", lower(article.status()));
        text("language", article.language());
        json.writeStringProperty("headline", article.headline());
        text("summary", article.summary());
        if (!article.byline().isEmpty()) {
            json.writeArrayPropertyStart("byline");
            article.byline().forEach(this::author);
            json.writeEndArray();
        }
        article.source().ifPresent(source -> named("source", source.name(), source.url()));
        named("publisher", article.publisher().name(), article.publisher().url());
        text("dateline", article.dateline());
        json.writeStringProperty("publishedAt", article.publishedAt().toString());
        text("modifiedAt", article.modifiedAt());
        json.writeStringProperty("canonicalUrl", article.canonicalUrl().toString());
        text("section", article.section());
        if (!article.keywords().isEmpty()) {
            json.writeArrayPropertyStart("keywords");
            article.keywords().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("body");
        article.body().forEach(blocks::write);
        json.writeEndArray();
        rights(article.rights());
        corrections(article.corrections());
        if (!remarks.isEmpty()) {
            json.writePOJOProperty("remarks", remarks);
        }
        json.writeEndObject();
    }

    private void author(Author author) {
        json.writeStartObject();
        json.writeStringProperty("name", author.name());
        text("kind", author.kind().map(ArticleJson::lower));
        text("url", author.url());
        json.writeEndObject();
    }

    private void named(String property, String name, Optional<?> url) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("name", name);
        text("url", url);
        json.writeEndObject();
    }

    private void rights(Rights rights) {
        if (rights.equals(Rights.UNKNOWN)) {
            return;
        }
        json.writeObjectPropertyStart("rights");
        text("holder", rights.holder());
        text("notice", rights.notice());
        text("terms", rights.terms());
        text("licenseUrl", rights.licenseUrl());
        json.writeEndObject();
    }

    private void corrections(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("corrections");
        for (Correction correction : corrections) {
            json.writeStartObject();
            text("at", correction.at());
            json.writeStringProperty("note", correction.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String property, Optional<?> value) {
        value.ifPresent(present -> json.writeStringProperty(property, present.toString()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
