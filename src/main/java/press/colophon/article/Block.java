package press.colophon.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A piece of the body. A new kind of block does not compile until every format has a place for it. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(List<Inline> text) implements Block {

        public Paragraph {
            text = filled("a paragraph", text);
        }
    }

    /** A sub-head of level 2 (a section), 3 or 4. The headline is level 1 and not a block. */
    record Heading(int level, List<Inline> text) implements Block {

        public Heading {
            level = checkedLevel(level);
            text = filled("a heading", text);
        }

        /** The level, which is refused if no heading may have it. */
        public static int checkedLevel(int level) {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("a heading has level 2, 3 or 4, not " + level);
            }
            return level;
        }
    }

    /** A photo with its caption and credits. */
    record Figure(Photo photo) implements Block {
    }

    /** A pointer to another article; without a link the title stands alone. */
    record Related(String title, Optional<URI> link) implements Block {

        public Related {
            title = Text.line("a related article's title", title);
            link = Links.web("a related article", link);
        }
    }

    /** A list, numbered or not. */
    record ListBlock(boolean ordered, List<Item> items) implements Block {

        public ListBlock {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a list has no items");
            }
            if (depth(items) > Limits.LIST_DEPTH) {
                throw new IllegalArgumentException("lists are nested deeper than " + Limits.LIST_DEPTH);
            }
        }

        private static int depth(List<Item> items) {
            return 1 + items.stream().flatMap(item -> item.nested().stream())
                    .mapToInt(nested -> depth(nested.items())).max().orElse(0);
        }
    }

    /** An item of a list, with a list of its own below it or none. */
    record Item(List<Inline> text, Optional<ListBlock> nested) {

        public Item {
            text = filled("a list item", text);
        }
    }

    /** Words of another, one list of inlines a paragraph, and whose they are if the article says so. */
    record Quote(List<List<Inline>> paragraphs, Optional<String> attribution) implements Block {

        public Quote {
            paragraphs = paragraphs.stream().map(text -> filled("a quotation", text)).toList();
            if (paragraphs.isEmpty()) {
                throw new IllegalArgumentException("a quotation has no words");
            }
            attribution = Text.line("a quotation's attribution", attribution);
        }
    }

    /**
     * A table without spans: every row has the same number of cells.
     *
     * @param caption what the table shows
     * @param header  whether the first row names the columns
     * @param rows    cells from the left, or from the right in a right-to-left language; a cell may be empty
     */
    record Table(Optional<String> caption, boolean header, List<List<List<Inline>>> rows) implements Block {

        public Table {
            caption = Text.line("a table's caption", caption);
            rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
            if (rows.isEmpty() || rows.getFirst().isEmpty()) {
                throw new IllegalArgumentException("a table has no cells");
            }
            int columns = rows.getFirst().size();
            if (rows.size() > Limits.TABLE_ROWS || columns > Limits.TABLE_COLUMNS) {
                throw new IllegalArgumentException("a table has more than %d rows or %d columns"
                        .formatted(Limits.TABLE_ROWS, Limits.TABLE_COLUMNS));
            }
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("the rows of a table differ in length");
            }
        }
    }

    /** Text whose line breaks and spaces carry meaning: a poem, a table of figures, code. */
    record Preformatted(String text) implements Block {

        public Preformatted {
            text = Text.preformatted(text);
            if (Text.isBlank(text)) {
                throw new IllegalArgumentException("a preformatted text is empty");
            }
        }
    }

    /** A notice that the law or a court demands where it stands; it is a credit. */
    record Notice(List<Inline> text) implements Block {

        public Notice {
            text = filled("a legal notice", text);
        }

        /** The words alone. */
        public String words() {
            return Text.line("a legal notice", String.join("", text.stream().map(Inline::text).toList()));
        }
    }

    private static List<Inline> filled(String what, List<Inline> text) {
        if (Text.isBlank(text)) {
            throw new IllegalArgumentException(what + " has no words");
        }
        return List.copyOf(text);
    }
}
