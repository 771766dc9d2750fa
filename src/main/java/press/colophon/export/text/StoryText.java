package press.colophon.export.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Inline;
import press.colophon.article.Photo;
import press.colophon.article.Term;
import press.colophon.export.Colophon;

/** Writes one article: head, story, the addresses of its links, and under a rule its colophon. */
final class StoryText {

    static final String RULE = "-".repeat(Wrap.COLUMNS);
    static final String CORRECTION = "Correction: ";
    static final String CORRECTED = "Corrected ";
    private static final String INDENT = "    ";

    private final StringBuilder text;
    private final List<URI> links = new ArrayList<>();

    StoryText(StringBuilder text) {
        this.text = text;
    }

    void write(Article article, int number) {
        paragraph(article.headline());
        head(article);
        article.corrections().forEach(correction ->
                text.append('\n').append(Wrap.of(CORRECTION + correction.note(), "", "")));
        article.summary().ifPresent(summary -> blank().paragraph(summary));
        article.body().forEach(block -> blank().block(block));
        if (!links.isEmpty()) {
            text.append('\n');
        }
        for (int i = 0; i < links.size(); i++) {
            text.append('[').append(i + 1).append("] ").append(links.get(i)).append('\n');
        }
        text.append('\n').append(RULE).append('\n');
        Colophon.of(article, number).stream().filter(line -> line.credit().term() != Term.LANGUAGE)
                .forEach(line -> text.append(Wrap.of(line.label() + ": " + line.text(), "", "  ")));
        text.append('\n').append(article.canonicalUrl()).append('\n');
    }

    private void head(Article article) {
        text.append('\n');
        if (!article.byline().isEmpty()) {
            line("By " + article.byline().stream().map(Author::name).collect(Collectors.joining(", ")));
        }
        article.source().ifPresent(source -> line("Source: " + source.name()));
        line("Published by " + article.publisher().name());
        line(article.publishedAt().display());
        article.modifiedAt().ifPresent(moment -> line("Updated " + moment.display()));
        article.corrections().stream().flatMap(correction -> correction.at().stream())
                .forEach(moment -> line(CORRECTED + moment.display()));
        article.section().ifPresent(section -> line("Section: " + section));
        article.dateline().ifPresent(dateline -> line("Dateline: " + dateline));
    }

    private void line(String line) {
        text.append(Wrap.of(line, "", "  "));
    }

    private StoryText blank() {
        text.append('\n');
        return this;
    }

    /** A paragraph that begins like one of our own marks is moved in by a space, so that it is not taken for it. */
    private void paragraph(String words) {
        boolean mark = words.startsWith("---") || words.startsWith(PhotoLine.START) || words.startsWith(CORRECTION);
        text.append(Wrap.of(words, mark ? " " : "", ""));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var words) -> paragraph(words(words));
            case Block.Heading(var level, var words) -> paragraph(words(words));
            case Block.Figure(var photo) -> text.append(Wrap.of(photo(photo), "", ""));
            case Block.Related(var title, var link) ->
                    paragraph("Related article: " + title + link.map(this::note).orElse(""));
            case Block.ListBlock list -> list(list, "");
            case Block.Quote(var paragraphs, var attribution) -> {
                text.append(paragraphs.stream().map(words -> Wrap.of(words(words), INDENT, INDENT))
                        .collect(Collectors.joining("\n")));
                attribution.ifPresent(name -> text.append(Wrap.of("— " + name, INDENT, INDENT + "  ")));
            }
            case Block.Table table -> {
                table.caption().ifPresent(this::paragraph);
                text.append(TableText.of(table, this::words));
            }
            case Block.Preformatted(var lines) -> lines.lines().forEach(
                    line -> text.append((INDENT + line).stripTrailing()).append('\n'));
            case Block.Notice notice -> paragraph(notice.words() + notes(notice.text()));
        }
    }

    private String photo(Photo photo) {
        Map<Term, String> credits = Credits.of(photo, 1, 1).stream().collect(Collectors.toMap(Credit::term, Credit::value));
        return switch (photo.syndication()) {
            case ALLOWED -> PhotoLine.of(credits);
            case DENIED -> PhotoLine.withheld(credits);
        };
    }

    private void list(Block.ListBlock list, String indent) {
        int number = 0;
        for (Block.Item item : list.items()) {
            String mark = list.ordered() ? ++number + ". " : "- ";
            String below = indent + " ".repeat(mark.length());
            text.append(Wrap.of(words(item.text()), indent + mark, below));
            item.nested().ifPresent(nested -> list(nested, below));
        }
    }

    private String words(List<Inline> inlines) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : inlines) {
            words.append(inline.text());
            switch (inline) {
                case Inline.Words plain -> { /* nothing to add */ }
                case Inline.Link link -> words.append(note(link.target()));
            }
        }
        return words.toString().strip();
    }

    /** The numbers of all links; a notice has them at its end, so that its words stay together. */
    private String notes(List<Inline> inlines) {
        return inlines.stream().filter(Inline.Link.class::isInstance).map(Inline.Link.class::cast)
                .map(link -> note(link.target())).collect(Collectors.joining());
    }

    /** The number of a link's note; the same address has one note, however often it is linked. */
    private String note(URI link) {
        if (!links.contains(link)) {
            links.add(link);
        }
        return " [" + (links.indexOf(link) + 1) + "]";
    }
}
