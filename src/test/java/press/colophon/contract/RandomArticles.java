package press.colophon.contract;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import press.colophon.article.Article;
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
import press.colophon.article.Text;

/** Articles that nobody thought of, out of the words that it is given. */
final class RandomArticles {

    private final Arbitrary<String> words;

    private RandomArticles(Arbitrary<String> words) {
        this.words = words.filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** Of letters that the shipped typefaces have; each text in one script, or in several. */
    static Arbitrary<Article> readable() {
        Arbitrary<Character> latin = Arbitraries.oneOf(Arbitraries.chars().range(' ', '~'), Arbitraries.chars().range('À', 'ſ'),
                Arbitraries.of('“', '”', '’', '–', '—', '…', '«', '»', '©', '\u00A0', '\t', '\n'));
        Arbitrary<Character> cyrillic = Arbitraries.oneOf(Arbitraries.chars().range('Ѐ', 'я'), Arbitraries.of(' '));
        Arbitrary<Character> greek = Arbitraries.oneOf(Arbitraries.chars().range('Α', 'Ρ'), Arbitraries.chars().range('α', 'ω'),
                Arbitraries.of(' '));
        Arbitrary<Character> hebrew = Arbitraries.oneOf(Arbitraries.chars().range('א', 'ת'), Arbitraries.of(' '));
        Arbitrary<Character> arabic = Arbitraries.oneOf(Arbitraries.chars().range('ء', 'غ'), Arbitraries.chars().range('ف', 'ي'),
                Arbitraries.of(' '));
        Arbitrary<Character> chinese = Arbitraries.chars().range('一', '伿');
        return Arbitraries.oneOf(inScripts(List.of(latin, latin, cyrillic, greek, chinese)), inScripts(List.of(hebrew)),
                inScripts(List.of(arabic)));
    }

    /**
     * Each text in one of the scripts, or in several. Scripts of different directions are not mixed: print refuses some such
     * articles, since nothing in a PDF tells how a line of both is read; the fixed specimens hold what it has to print.
     */
    private static Arbitrary<Article> inScripts(List<Arbitrary<Character>> scripts) {
        Arbitrary<String> line = Arbitraries.oneOf(scripts.stream().map(RandomArticles::line).toList());
        Arbitrary<String> mixed = line.list().ofMinSize(2).ofMaxSize(3).map(lines -> String.join(" ", lines));
        return new RandomArticles(Arbitraries.frequencyOf(Tuple.of(5, line), Tuple.of(1, mixed))).articles();
    }

    /** Of any characters that the model takes. */
    static Arbitrary<Article> wild() {
        return new RandomArticles(Arbitraries.integers().between(0x20, 0x10FFFF).filter(Text::allows).list()
                .ofMinSize(1).ofMaxSize(20).map(points -> new String(
                        points.stream().mapToInt(Integer::intValue).toArray(), 0, points.size()))).articles();
    }

    private static Arbitrary<String> line(Arbitrary<Character> characters) {
        return characters.list().ofMinSize(1).ofMaxSize(60).map(list -> {
            StringBuilder line = new StringBuilder();
            list.forEach(line::append);
            return line.toString();
        });
    }

    private Arbitrary<Article> articles() {
        return Builders.withBuilder(ArticleDraft::new)
                .use(words).in(ArticleDraft::headline)
                .use(words).withProbability(0.5).in(ArticleDraft::summary)
                .use(authors()).in(ArticleDraft::byline)
                .use(words).withProbability(0.5).in((draft, name) -> draft.source(new Source(name, Optional.empty())))
                .use(words).in((draft, name) -> draft.publisher(new Publisher(name, Optional.empty())))
                .use(words).withProbability(0.3).in(ArticleDraft::dateline)
                .use(words).withProbability(0.3).in(ArticleDraft::section)
                .use(moments()).in(ArticleDraft::publishedAt)
                .use(moments()).withProbability(0.5).in(ArticleDraft::modifiedAt)
                .use(addresses()).in(ArticleDraft::canonicalUrl)
                .use(Arbitraries.of("en", "ru", "el", "he", "ar", "zh-Hans")).withProbability(0.7).in(ArticleDraft::language)
                .use(rights()).withProbability(0.5).in(ArticleDraft::rights)
                .use(Combinators.combine(moments().optional(), words).as(Correction::new).list().ofMaxSize(2))
                .in(ArticleDraft::corrections)
                .use(blocks().list().ofMaxSize(8)).in((draft, blocks) -> {
                    blocks.forEach(draft::add);
                    return draft;
                })
                .build(ArticleDraft::article);
    }

    private Arbitrary<List<Author>> authors() {
        return words.map(Author::named).list().ofMinSize(1).ofMaxSize(3);
    }

    private Arbitrary<Rights> rights() {
        return Combinators.combine(words.optional(), words.optional(), words.optional(), addresses().optional()).as(Rights::new);
    }

    private static Arbitrary<URI> addresses() {
        return Arbitraries.strings().withChars("abcXYZ019-._~/?&=;%20'()").ofMaxLength(90)
                .map(path -> "https://gazette.example/" + path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25")).map(URI::create);
    }

    private static Arbitrary<Moment> moments() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 30_000).map(LocalDate.of(1970, 1, 1)::plusDays);
        Arbitrary<Moment> times = Combinators.combine(days, Arbitraries.integers().between(0, 86_399),
                Arbitraries.integers().between(-14 * 4, 14 * 4)).as((day, second, quarters) -> new Moment.Time(
                LocalDateTime.of(day, LocalTime.ofSecondOfDay(second))
                        .atOffset(ZoneOffset.ofTotalSeconds(quarters * 900))));
        return Arbitraries.oneOf(days.map(Moment.Day::new), times);
    }

    private Arbitrary<Block> blocks() {
        return Arbitraries.oneOf(
                text().map(Block.Paragraph::new),
                Combinators.combine(Arbitraries.integers().between(2, 4), text()).as(Block.Heading::new),
                photos().map(Block.Figure::new),
                Combinators.combine(words, addresses().optional()).as(Block.Related::new),
                lists(2).map(list -> list),
                Combinators.combine(text().list().ofMinSize(1).ofMaxSize(2), words.optional()).as(Block.Quote::new),
                tables(),
                words.map(Block.Preformatted::new),
                text().map(Block.Notice::new));
    }

    private Arbitrary<Photo> photos() {
        return Combinators.combine(words.optional(), words.optional(), words, words.optional(), words.optional(),
                words.optional()).as((alt, caption, credit, creator, source, copyright) ->
                new Photo(Optional.empty(), alt, caption, credit, creator, source, copyright, Photo.Syndication.ALLOWED));
    }

    private Arbitrary<Block.ListBlock> lists(int deeper) {
        Arbitrary<Optional<Block.ListBlock>> nested = deeper == 0 ? Arbitraries.just(Optional.empty())
                : Arbitraries.lazy(() -> lists(deeper - 1).optional(0.3));
        return Combinators.combine(Arbitraries.of(true, false), Combinators.combine(text(), nested).as(Block.Item::new)
                .list().ofMinSize(1).ofMaxSize(3)).as(Block.ListBlock::new);
    }

    private Arbitrary<Block> tables() {
        return Combinators.combine(words.optional(), Arbitraries.of(true, false), Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(1, 3)).flatAs((caption, header, columns, rows) ->
                text().list().ofSize(columns).list().ofSize(rows).map(cells -> new Block.Table(caption, header, cells)));
    }

    private Arbitrary<List<Inline>> text() {
        Arbitrary<Inline> inline = Combinators.combine(words, addresses().optional(0.2), Arbitraries.of(Inline.Style.class))
                .as((run, link, style) -> link.<Inline>map(target -> new Inline.Link(run, target, style))
                        .orElseGet(() -> new Inline.Words(run, style)));
        return inline.list().ofMinSize(1).ofMaxSize(3);
    }
}
