package press.colophon.contract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.export.Edition;

/** The fixed set of the contract. */
public final class Specimens {

    /** Words that mean something to one format or another, and have to come out as the words they are. */
    private static final List<String> MARKERS = List.of(
            "Griffith O'Fflaherty-Łukaszewicz", "]]>", "<b>bold</b>", "&amp; &lt; &#60;", "</script><script>", "<!-- -- -->",
            "“quoted” \"straight\" 'single' `back`", "Smith, Jr.", "A; B, C and D & E", "\\n \\u0041 \\ /", "{{x}} ${x} <#if x>",
            "[Photo: x | y]", "caption | credit", "By Ann and By Ben", "Published by The Other", "Source: Reuters",
            "-".repeat(72), "=".repeat(72), "[1] https://elsewhere.example/", "* item", "1. item", "> quoted", "# heading",
            "Photo 1: Credit: Somebody", "Original: https://elsewhere.example/", "Headline: another",
            "Related article: Another", "Correction: another", "© Nobody", "July 14, 2021", "data:text/html,x",
            "javascript:alert(1)", "100% of $5", "a\u00A0b\u202Fc", "cafe\u0301 café", "ﬁnance ½ ²");

    private static final List<String> SCRIPTS = List.of(
            "ru:Россия начала учения «Центр» в Таджикистане", "uk:Їжак ґанок і єдність", "el:Η Ρωσία ξεκίνησε ασκήσεις",
            "ar:روسيا تبدأ مناورات عسكرية في طاجيكستان", "he:רוסיה פותחת בתרגיל צבאי", "zh-Hans:俄罗斯在塔吉克斯坦举行军事演习",
            "tr:İstanbul’da ığdır şöleni", "pl:Zażółć gęślą jaźń", "en:Mixed Россия روسيا 俄罗斯 רוסיה Ρωσία 2021");

    /** What the shipped typefaces need not have. */
    private static final List<String> WILD = List.of(
            "hi:रूस ने सैन्य अभ्यास शुरू किया", "th:รัสเซียเริ่มการซ้อมรบ", "en:\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 emoji",
            "en:\uD835\uDCD0\uD835\uDCD1 mathematical", "en:\uE000 private use", "en:soft\u00ADhyphen zero\u200Bwidth \u2068isolated\u2069",
            "en:line\u2028separator paragraph\u2029separator", "ko:러시아 군사 훈련", "ka:რუსეთი წვრთნებს იწყებს");

    private static final List<Specimen> ALL = made();

    private Specimens() {
    }

    /** One of the set, by its name. */
    public static Specimen named(String name) {
        return ALL.stream().filter(specimen -> specimen.name().equals(name)).findFirst().orElseThrow();
    }

    /** The articles of the whole set. */
    public static List<Article> articles() {
        return ALL.stream().flatMap(specimen -> specimen.edition().articles().stream()).toList();
    }

    static List<Specimen> all() {
        return ALL;
    }

    private static List<Specimen> made() {
        return Stream.of(facts(), words(), shapes(), pictures(), editions()).flatMap(stream -> stream).toList();
    }

    private static Stream<Specimen> facts() {
        Article smallest = Draft.smallest().article();
        return Stream.of(
                Specimen.of("only what is needed", smallest),
                Specimen.of("all facts and all blocks", Draft.full("Drills").article()),
                Specimen.of("byline without source", byline(List.of(Author.named("Ann")))),
                Specimen.of("the same name is byline, source and publisher", Draft.smallest()
                        .byline(List.of(Author.named("AFP"))).publisher(new Publisher("AFP", Optional.empty()))
                        .rights(new Rights(Optional.of("AFP"), Optional.of("AFP"), Optional.of("AFP"), Optional.empty()))
                        .article()),
                Specimen.of("the same name twice in the byline",
                        byline(List.of(Author.named("Ann"), Author.named("Ann"), Author.named("Ann Lee")))),
                Specimen.of("names with commas", byline(List.of(Author.named("Sammy Davis, Jr."), Author.named("Davis"),
                        Author.named("Jr."), Author.named("Ann, Ben and Co.")))),
                Specimen.of("forty bylines", byline(IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> Author.named("Correspondent Number " + i)).toList())),
                Specimen.of("a moment to the second, far from UTC", Draft.smallest()
                        .publishedAt(Moment.parse("2021-12-31T23:59:59-09:30"))
                        .modifiedAt(Moment.parse("2022-01-01T14:00:00+14:00")).article()),
                Specimen.of("changed on the day it was published", Draft.smallest()
                        .modifiedAt(Moment.parse("2021-07-14")).article()),
                Specimen.of("an old date", Draft.smallest().publishedAt(Moment.parse("1605-01-01")).article()),
                Specimen.of("two notices and two corrections that say the same", Draft.smallest()
                        .add(notice("Banned.")).add(notice("Banned."))
                        .corrections(List.of(new Correction(Optional.empty(), "Mended."),
                                new Correction(Optional.empty(), "Mended."))).article()),
                Specimen.of("a canonical URL with everything in it", Draft.smallest().canonicalUrl(
                        URI.create("http://user@gazette.example:8080/a%20b/ü(1)?q='x'&r=%3Cb%3E;c#f")).article()));
    }

    private static Stream<Specimen> words() {
        return Stream.of(
                MARKERS.stream().map(words -> Specimen.of("everywhere: " + words, Draft.full(words).article())),
                MARKERS.stream().map(words -> Specimen.of("alone: " + words, alone(words))),
                SCRIPTS.stream().map(Specimens::inLanguage).map(article -> Specimen.of(article.headline(), article)),
                WILD.stream().map(Specimens::inLanguage).map(article -> Specimen.wild(article.headline(), article)))
                .flatMap(stream -> stream);
    }

    /** Nothing but the words in each field, so that a line or an element holds nothing else. */
    private static Article alone(String words) {
        return Draft.smallest().headline(words).byline(List.of(Author.named(words)))
                .source(new Source(words, Optional.empty())).publisher(new Publisher(words, Optional.empty()))
                .summary(words).rights(new Rights(Optional.of(words), Optional.of(words), Optional.of(words), Optional.empty()))
                .corrections(List.of(new Correction(Optional.empty(), words)))
                .add(new Block.Paragraph(List.of(Inline.words(words)))).add(new Block.Preformatted(words))
                .add(new Block.Figure(new Photo(Optional.empty(), Optional.empty(), Optional.of(words), words,
                        Optional.of(words), Optional.of(words), Optional.of(words), Photo.Syndication.ALLOWED)))
                .add(notice(words)).article();
    }

    private static Article inLanguage(String tagged) {
        int colon = tagged.indexOf(':');
        return Draft.full(tagged.substring(colon + 1)).language(tagged.substring(0, colon)).article();
    }

    private static Stream<Specimen> shapes() {
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4);
        ArticleDraft pages = Draft.full("Long");
        IntStream.rangeClosed(1, 250).forEach(i -> pages.add(new Block.Paragraph(List.of(
                Inline.words("Paragraph %d: moscow is closely watching the offensive. ".formatted(i).repeat(5))))));
        return Stream.of(
                Specimen.of("very long words", Draft.full(word).article()),
                Specimen.of("a very long headline", Draft.smallest().headline("Drills in the mountains ".repeat(40)).article()),
                Specimen.of("many pages", pages.article()),
                Specimen.of("a table of twenty columns and two hundred rows", Draft.smallest().add(table(20, 200)).article()),
                Specimen.of("text that looks like the colophon of a text file", lookalike()));
    }

    private static Article lookalike() {
        List<String> lines = List.of("By Ann Other", "[Photo: A caption | A credit]", "-".repeat(72),
                "Published by The Other Gazette", "Headline: Another headline", "Byline: Another",
                "Photo 1: Credit: Another", "Source: Another", "Original: https://elsewhere.example/");
        ArticleDraft draft = Draft.smallest();
        lines.forEach(line -> draft.add(new Block.Paragraph(List.of(Inline.words(line)))));
        draft.add(new Block.Preformatted(String.join("\n", lines)));
        draft.add(new Block.Preformatted("-".repeat(72) + "\n\n" + String.join("\n", lines)));
        return draft.add(new Block.Figure(Photo.credited("The true caption", "The true credit"))).article();
    }

    private static Stream<Specimen> pictures() {
        Pictures drawn = new Pictures();
        List<Optional<String>> ids = List.of(Optional.of(drawn.draw("jpg", 300, 200)), Optional.empty(),
                Optional.of(drawn.draw("png", 200, 300)), Optional.of("f".repeat(64)),
                Optional.of(drawn.draw("gif", 90, 90)), Optional.of(drawn.draw("jpg", 40, 900)),
                Optional.of(drawn.draw("jpg", 900, 40)), Optional.empty(), Optional.of(drawn.draw("png", 16, 16)));
        ArticleDraft ten = Draft.smallest();
        IntStream.range(0, ids.size()).forEach(i ->
                ten.add(new Block.Figure(Draft.photo(ids.get(i), "Picture number " + i))));
        ten.add(new Block.Figure(denied(drawn.draw("jpg", 50, 50))));
        Article twice = Draft.smallest().add(new Block.Figure(Draft.photo(ids.getFirst(), "First")))
                .add(new Block.Figure(Draft.photo(ids.getFirst(), "Second"))).article();
        Article same = Draft.smallest().add(new Block.Figure(Photo.credited("Same", "Same")))
                .add(new Block.Figure(Photo.credited("Same", "Same"))).article();
        Article noCaption = Draft.smallest().add(new Block.Figure(new Photo(ids.getFirst(), Optional.empty(), Optional.empty(),
                "Only a credit", Optional.empty(), Optional.empty(), Optional.empty(), Photo.Syndication.ALLOWED))).article();
        Article webp = Draft.smallest().add(new Block.Figure(Draft.photo(Optional.of(drawn.webp()), "WebP"))).article();
        return Stream.of(
                new Specimen("ten photos, with bytes and without", Edition.of(ten.article(), drawn), false),
                new Specimen("ten photos to be passed on", Edition.of(ten.article(), drawn).forPartners(), false),
                new Specimen("the same picture twice under two credits", Edition.of(twice, drawn), false),
                Specimen.of("two photos that say the same", same),
                new Specimen("a photo without a caption", Edition.of(noCaption, drawn), false),
                new Specimen("a WebP picture", Edition.of(webp, drawn), true));
    }

    private static Photo denied(String id) {
        return new Photo(Optional.of(id), Optional.empty(), Optional.of("Not to be passed on"), "Agency",
                Optional.empty(), Optional.empty(), Optional.empty(), Photo.Syndication.DENIED);
    }

    private static Stream<Specimen> editions() {
        List<Article> many = new ArrayList<>(List.of(Draft.full("First").article(), Draft.smallest().article()));
        IntStream.rangeClosed(3, 12).forEach(i -> many.add(Draft.full("Number " + i).id("n" + i).slug("n" + i)
                .canonicalUrl(URI.create("https://gazette.example/" + i)).article()));
        URI home = URI.create("https://gazette.example/");
        return Stream.of(
                new Specimen("an edition of twelve", new Edition("Latest & <best>", home,
                        Optional.of(URI.create("https://gazette.example/feeds/latest?a=1&b=2")), many, Photos.NONE), false),
                new Specimen("articles in several languages", new Edition("World", home, Optional.empty(),
                        SCRIPTS.stream().map(Specimens::inLanguage)
                                .map(article -> article.of(article.language().orElseThrow(), article.slug())).toList(),
                        Photos.NONE), false),
                new Specimen("an archive of a feed, from which an article was withdrawn", FeedSpecimens.archive("xml"), false));
    }

    private static Article byline(List<Author> byline) {
        return new ArticleDraft().headline("Drills").byline(byline).publisher(new Publisher("The Gazette", Optional.empty()))
                .publishedAt(Moment.parse("2021-07-14")).canonicalUrl(URI.create("https://gazette.example/1")).article();
    }

    private static Block notice(String words) {
        return new Block.Notice(List.of(Inline.words(words)));
    }

    private static Block table(int columns, int rows) {
        return new Block.Table(Optional.of("Figures"), true, IntStream.range(0, rows).mapToObj(row ->
                IntStream.range(0, columns).mapToObj(column -> List.of(Inline.words(row + "." + column))).toList()).toList());
    }
}
