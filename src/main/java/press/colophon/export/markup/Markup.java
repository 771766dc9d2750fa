package press.colophon.export.markup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Photo;
import press.colophon.article.Term;

/**
 * Writes the blocks of a body as HTML that is also well-formed XML. A credit stands in an element of the class that
 * {@link CreditClass} names.
 */
public final class Markup {

    /** Writes one figure: its picture or the frame in its place, with caption and credits. */
    @FunctionalInterface
    public interface Figures {

        /**
         * @param photo  what to show
         * @param number its place in the article, from 1
         * @return HTML that is also well-formed XML
         */
        String html(Photo photo, int number);
    }

    private final StringBuilder html = new StringBuilder(1 << 13);
    private final Figures figures;
    private int figure;

    private Markup(Figures figures) {
        this.figures = figures;
    }

    /**
     * The body of an article.
     *
     * @param article the article
     * @param figures how this format shows a figure
     * @return HTML, one line a block
     */
    public static String of(Article article, Figures figures) {
        Markup markup = new Markup(figures);
        article.body().forEach(block -> {
            markup.block(block);
            markup.html.append('\n');
        });
        return markup.html.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var text) -> element("p", text);
            case Block.Heading(var level, var text) -> element("h" + level, text);
            case Block.Figure(var photo) -> html.append(figures.html(photo, ++figure));
            case Block.Related(var title, var link) -> related(title, link);
            case Block.ListBlock list -> list(list);
            case Block.Quote(var paragraphs, var attribution) -> quote(paragraphs, attribution);
            case Block.Table table -> table(table);
            case Block.Preformatted(var text) -> {
                // The first line feed after the tag is not part of the text (HTML, 13.1.2.5), so one more is written.
                html.append("<pre>\n");
                Escape.append(html, text);
                html.append("</pre>");
            }
            case Block.Notice(var text) -> {
                html.append("<aside class=\"notice\">");
                element("p class=\"" + CreditClass.of(Term.LEGAL_NOTICE) + '"', text);
                html.append("</aside>");
            }
        }
    }

    private void related(String title, Optional<URI> link) {
        html.append("<p class=\"related\"><span class=\"label\">Related article:</span> ");
        link.ifPresentOrElse(target -> anchor(target, title), () -> Escape.append(html, title));
        html.append("</p>");
    }

    private void list(Block.ListBlock list) {
        String tag = list.ordered() ? "ol" : "ul";
        html.append('<').append(tag).append('>');
        for (Block.Item item : list.items()) {
            html.append("<li>");
            inlines(item.text());
            item.nested().ifPresent(this::list);
            html.append("</li>");
        }
        html.append("</").append(tag).append('>');
    }

    private void quote(List<List<Inline>> paragraphs, Optional<String> attribution) {
        html.append("<blockquote>");
        paragraphs.forEach(text -> element("p", text));
        attribution.ifPresent(name -> {
            html.append("<p class=\"attribution\">— ");
            Escape.append(html, name);
            html.append("</p>");
        });
        html.append("</blockquote>");
    }

    private void table(Block.Table table) {
        html.append("<table>");
        table.caption().ifPresent(caption -> {
            html.append("<caption>");
            Escape.append(html, caption);
            html.append("</caption>");
        });
        int first = table.header() ? 1 : 0;
        if (table.header()) {
            html.append("<thead>");
            row("th scope=\"col\"", table.rows().getFirst());
            html.append("</thead>");
        }
        if (table.rows().size() > first) {
            html.append("<tbody>");
            table.rows().subList(first, table.rows().size()).forEach(row -> row("td", row));
            html.append("</tbody>");
        }
        html.append("</table>");
    }

    private void row(String cell, List<List<Inline>> cells) {
        html.append("<tr>");
        cells.forEach(text -> element(cell, text));
        html.append("</tr>");
    }

    private void element(String tag, List<Inline> text) {
        html.append('<').append(tag).append('>');
        inlines(text);
        int name = tag.indexOf(' ');
        html.append("</").append(name < 0 ? tag : tag.substring(0, name)).append('>');
    }

    private void inlines(List<Inline> text) {
        for (Inline inline : text) {
            html.append(inline.style().strong() ? "<strong>" : "").append(inline.style().emphasis() ? "<em>" : "");
            switch (inline) {
                case Inline.Words words -> Escape.append(html, words.text());
                case Inline.Link link -> anchor(link.target(), link.text());
            }
            html.append(inline.style().emphasis() ? "</em>" : "").append(inline.style().strong() ? "</strong>" : "");
        }
    }

    private void anchor(URI target, String words) {
        html.append("<a href=\"").append(Escape.attribute(target.toString())).append("\">");
        Escape.append(html, words);
        html.append("</a>");
    }
}
