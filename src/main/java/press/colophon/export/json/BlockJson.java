package press.colophon.export.json;

import java.util.List;
import java.util.Optional;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Photo;
import tools.jackson.core.JsonGenerator;

/** Writes the blocks of a body, each with its {@code type}. */
final class BlockJson {

    private final JsonGenerator json;

    BlockJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Paragraph(var text) -> {
                type("paragraph");
                inlines("text", text);
            }
            case Block.Heading(var level, var text) -> {
                type("heading");
                json.writeNumberProperty("level", level);
                inlines("text", text);
            }
            case Block.Figure(var photo) -> {
                type("figure");
                photo(photo);
            }
            case Block.Related(var title, var link) -> {
                type("related");
                json.writeStringProperty("title", title);
                text("href", link);
            }
            case Block.ListBlock list -> {
                type("list");
                list(list);
            }
            case Block.Quote(var paragraphs, var attribution) -> {
                type("quote");
                json.writeArrayPropertyStart("paragraphs");
                paragraphs.forEach(this::inlines);
                json.writeEndArray();
                text("attribution", attribution);
            }
            case Block.Table(var caption, var header, var rows) -> {
                type("table");
                text("caption", caption);
                json.writeBooleanProperty("header", header);
                rows(rows);
            }
            case Block.Preformatted(var text) -> {
                type("preformatted");
                json.writeStringProperty("text", text);
            }
            case Block.Notice(var text) -> {
                type("notice");
                inlines("text", text);
            }
        }
        json.writeEndObject();
    }

    private void photo(Photo photo) {
        json.writeObjectPropertyStart("photo");
        text("id", photo.id());
        text("alt", photo.alt());
        text("caption", photo.caption());
        json.writeStringProperty("creditLine", photo.creditLine());
        text("creator", photo.creator());
        text("source", photo.source());
        text("copyright", photo.copyright());
        if (photo.syndication() == Photo.Syndication.DENIED) {
            json.writeStringProperty("syndication", "denied");
        }
        json.writeEndObject();
    }

    private void list(Block.ListBlock list) {
        json.writeBooleanProperty("ordered", list.ordered());
        json.writeArrayPropertyStart("items");
        for (Block.Item item : list.items()) {
            json.writeStartObject();
            inlines("text", item.text());
            item.nested().ifPresent(nested -> {
                json.writeObjectPropertyStart("list");
                list(nested);
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rows(List<List<List<Inline>>> rows) {
        json.writeArrayPropertyStart("rows");
        for (List<List<Inline>> row : rows) {
            json.writeStartArray();
            row.forEach(this::inlines);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void inlines(String property, List<Inline> text) {
        json.writeName(property);
        inlines(text);
    }

    private void inlines(List<Inline> text) {
        json.writeStartArray();
        for (Inline inline : text) {
            json.writeStartObject();
            json.writeStringProperty("text", inline.text());
            if (inline instanceof Inline.Link link) {
                json.writeStringProperty("href", link.target().toString());
            }
            flag("strong", inline.style().strong());
            flag("emphasis", inline.style().emphasis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void flag(String property, boolean set) {
        if (set) {
            json.writeBooleanProperty(property, true);
        }
    }

    private void type(String type) {
        json.writeStringProperty("type", type);
    }

    private void text(String property, Optional<?> value) {
        value.ifPresent(present -> json.writeStringProperty(property, present.toString()));
    }
}
