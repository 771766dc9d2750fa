package press.colophon.article;

import java.util.List;
import java.util.Optional;

/** Holds an article to its {@link Limits}. */
final class Size {

    private Size() {
    }

    static void check(String headline, Optional<String> summary, List<Author> byline, List<String> keywords,
                      List<Block> body, Rights rights, List<Correction> corrections) {
        check(body.size(), body.stream().filter(Block.Figure.class::isInstance).count());
        long text = headline.length() + length(summary)
                + byline.stream().mapToLong(author -> author.name().length()).sum()
                + keywords.stream().mapToLong(String::length).sum()
                + length(rights.holder()) + length(rights.notice()) + length(rights.terms())
                + corrections.stream().mapToLong(correction -> correction.note().length()).sum()
                + body.stream().mapToLong(Size::of).sum();
        limit("characters", text, Limits.TEXT);
    }

    static void check(int blocks, long photos) {
        limit("blocks", blocks, Limits.BLOCKS);
        limit("photos", photos, Limits.PHOTOS);
    }

    private static void limit(String what, long count, int most) {
        if (count > most) {
            throw new IllegalArgumentException(
                    "an article has at most %,d %s, and this one has %,d".formatted(most, what, count));
        }
    }

    private static long of(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> of(text);
            case Block.Heading(var level, var text) -> of(text);
            case Block.Figure(var photo) -> of(photo);
            case Block.Related(var title, var link) -> title.length();
            case Block.ListBlock list -> of(list);
            case Block.Quote(var paragraphs, var attribution) ->
                    paragraphs.stream().mapToLong(Size::of).sum() + length(attribution);
            case Block.Table(var caption, var header, var rows) ->
                    length(caption) + rows.stream().flatMap(List::stream).mapToLong(Size::of).sum();
            case Block.Preformatted(var text) -> text.length();
            case Block.Notice(var text) -> of(text);
        };
    }

    private static long of(Block.ListBlock list) {
        return list.items().stream().mapToLong(item -> of(item.text()) + item.nested().map(Size::of).orElse(0L)).sum();
    }

    private static long of(List<Inline> text) {
        return text.stream().mapToLong(inline -> inline.text().length()).sum();
    }

    private static long of(Photo photo) {
        return length(photo.alt()) + length(photo.caption()) + photo.creditLine().length()
                + length(photo.creator()) + length(photo.source()) + length(photo.copyright());
    }

    private static long length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }
}
