package press.colophon.intake.json;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Links;
import press.colophon.article.Photo;
import press.colophon.article.PhotoDraft;

/** The blocks of a body. */
final class BodyReader {

    private BodyReader() {
    }

    static void read(Fields article, ArticleDraft draft, List<String> photos) {
        article.objects("body", block -> {
            Optional<String> type = block.needed("type");
            if (type.isEmpty()) {
                block.ignoreAll();
            } else if (type.get().equals("figure")) {
                block.neededObject("photo", BodyReader::photo).ifPresent(photo -> {
                    draft.add(photo);
                    photos.add(block.at("photo"));
                });
            } else {
                block(type.get(), block).ifPresent(draft::add);
            }
            return Optional.of(draft);
        });
    }

    private static Optional<PhotoDraft> photo(Fields json) {
        PhotoDraft photo = new PhotoDraft().id(json.value("id", Photo::checkedId)).alt(json.text("alt"))
                .caption(json.text("caption")).creditLine(json.text("creditLine")).creator(json.text("creator"))
                .source(json.text("source")).copyright(json.text("copyright"));
        json.oneOf("syndication", Photo.Syndication.class).ifPresent(photo::syndication);
        return Optional.of(photo);
    }

    private static Optional<? extends Block> block(String type, Fields json) {
        return switch (type) {
            case "paragraph" -> {
                List<Inline> text = inlines(json);
                yield json.made(() -> new Block.Paragraph(text));
            }
            case "heading" -> {
                int level = json.number("level").orElse(2);
                json.made("level", () -> Block.Heading.checkedLevel(level));
                List<Inline> text = inlines(json);
                yield json.made(() -> new Block.Heading(level, text));
            }
            case "related" -> {
                Optional<URI> link = json.page("href");
                yield json.needed("title").flatMap(title -> json.made(() -> new Block.Related(title, link)));
            }
            case "list" -> list(json);
            case "quote" -> {
                Optional<String> attribution = json.text("attribution");
                List<List<Inline>> paragraphs = json.nodes("paragraphs").map(BodyReader::inlines).toList();
                yield json.made(() -> new Block.Quote(paragraphs, attribution));
            }
            case "table" -> {
                Optional<String> caption = json.text("caption");
                boolean header = json.flag("header");
                List<List<List<Inline>>> rows = json.nodes("rows")
                        .map(row -> row.items().map(BodyReader::inlines).toList()).toList();
                yield json.made(() -> new Block.Table(caption, header, rows));
            }
            case "preformatted" -> json.needed("text", Block.Preformatted::new);
            case "notice" -> {
                List<Inline> text = inlines(json);
                yield json.made(() -> new Block.Notice(text));
            }
            default -> {
                json.ignoreAll();
                yield json.made("type", () -> {
                    throw new IllegalArgumentException("no block is of the type “" + type + "”; there are paragraph, "
                            + "heading, figure, related, list, quote, table, preformatted and notice");
                });
            }
        };
    }

    private static Optional<Block.ListBlock> list(Fields json) {
        boolean ordered = json.flag("ordered");
        List<Block.Item> items = json.objects("items", item -> {
            List<Inline> text = inlines(item);
            Optional<Block.ListBlock> nested = item.object("list", BodyReader::list);
            return item.made(() -> new Block.Item(text, nested));
        });
        return json.made(() -> new Block.ListBlock(ordered, items));
    }

    private static List<Inline> inlines(Fields json) {
        return json.objects("text", BodyReader::inline);
    }

    private static List<Inline> inlines(Fields.Item item) {
        return item.items().flatMap(one -> one.asFields().flatMap(json -> json.whole(BodyReader::inline)).stream()).toList();
    }

    private static Optional<Inline> inline(Fields json) {
        Inline.Style style = Inline.Style.of(json.flag("strong"), json.flag("emphasis"));
        Optional<URI> link = json.value("href", address -> Links.checked("it", URI.create(address)));
        Optional<String> words = json.needed("text", text -> Inline.words(text).text());
        return words.flatMap(text -> json.made(() -> link.<Inline>map(
                target -> new Inline.Link(text, target, style)).orElseGet(() -> new Inline.Words(text, style))));
    }
}
