package press.colophon.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;

/** Articles to start from. */
final class Draft {

    private Draft() {
    }

    /** Only what an article cannot be without. */
    static ArticleDraft smallest() {
        return new ArticleDraft().headline("Drills in Tajikistan").source(new Source("AFP", Optional.empty()))
                .publisher(new Publisher("The Gazette", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://gazette.example/2021/07/14/drills"));
    }

    /** Every field and every kind of block, with these words in each; each field's are its own, so none can pass for another. */
    static ArticleDraft full(String words) {
        ArticleDraft draft = new ArticleDraft().id("full").slug("full").language("en").headline(words + " headline")
                .summary(words + " summary")
                .byline(List.of(Author.named(words + " author"), new Author("Second " + words,
                        Optional.of(Author.Kind.PERSON), Optional.of(URI.create("https://gazette.example/a?b=1&c=2")))))
                .source(new Source(words + " agency", Optional.of(URI.create("https://agency.example/"))))
                .publisher(new Publisher(words + " publisher", Optional.of(URI.create("https://gazette.example/"))))
                .dateline(words + " dateline").publishedAt(Moment.parse("2021-07-14T18:02:03+03:00"))
                .modifiedAt(Moment.parse("2021-07-15T09:30:00Z"))
                .canonicalUrl(URI.create("https://gazette.example/story?id=1&lang=en#top"))
                .section(words + " section").keywords(List.of(words, "keyword"))
                .rights(new Rights(Optional.of(words + " holder"), Optional.of("© " + words + " notice"),
                        Optional.of(words + " terms"), Optional.of(URI.create("https://license.example/by/4.0/?a&b"))))
                .corrections(List.of(
                        new Correction(Optional.of(Moment.parse("2021-07-15")), words + " correction"),
                        new Correction(Optional.empty(), "A second " + words)));
        blocks(words).forEach(draft::add);
        return draft;
    }

    private static List<Block> blocks(String words) {
        List<Inline> text = text(words);
        return List.of(
                new Block.Paragraph(text),
                new Block.Figure(photo(Optional.empty(), words)),
                new Block.Heading(2, text), new Block.Heading(3, text), new Block.Heading(4, text),
                new Block.ListBlock(true, List.of(new Block.Item(text, Optional.of(nested(words, 4))),
                        new Block.Item(text, Optional.empty()))),
                new Block.Quote(List.of(text, text), Optional.of(words + " speaker")),
                new Block.Quote(List.of(text), Optional.empty()),
                new Block.Table(Optional.of(words + " table"), true,
                        List.of(List.of(text, text), List.of(text, List.of()), List.of(text, text))),
                new Block.Table(Optional.empty(), false, List.of(List.of(text))),
                new Block.Preformatted("  " + words + "\n\n\tindented\n"),
                new Block.Related(words + " related", Optional.of(URI.create("https://gazette.example/other"))),
                new Block.Related(words + " without a link", Optional.empty()),
                new Block.Notice(List.of(Inline.words(words), Inline.words(" is a "),
                        new Inline.Words("banned", Inline.Style.STRONG), Inline.words(" organization."))),
                new Block.Paragraph(text),
                new Block.Notice(List.of(new Inline.Link("A second notice of " + words,
                        URI.create("https://court.example/"), Inline.Style.EMPHASIS))));
    }

    private static Block.ListBlock nested(String words, int deeper) {
        Optional<Block.ListBlock> nested = deeper > 1 ? Optional.of(nested(words, deeper - 1)) : Optional.empty();
        return new Block.ListBlock(deeper % 2 == 0, List.of(new Block.Item(text(words), nested)));
    }

    private static List<Inline> text(String words) {
        return List.of(Inline.words(words + " "), new Inline.Words("strong", Inline.Style.STRONG), Inline.words(""),
                Inline.words(", "), new Inline.Words("both", Inline.Style.STRONG_EMPHASIS), Inline.words(" and "),
                new Inline.Link(words, URI.create("mailto:desk@gazette.example"), Inline.Style.PLAIN));
    }

    /** A photo of which all is known. */
    static Photo photo(Optional<String> id, String words) {
        return new Photo(id, Optional.of(words + " alt"), Optional.of(words + " caption"), words + " credit",
                Optional.of(words + " photographer"), Optional.of(words + " photo source"),
                Optional.of("© " + words + " photo"), Photo.Syndication.ALLOWED);
    }
}
