package press.colophon.export.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Publisher;
import press.colophon.article.Source;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Series;
import press.colophon.fixture.Colophons;

/** Whatever characters the model takes, two parsers of different making read the words that were written. */
class HostileTextTest {

    private static final Set<String> WORDS = Set.of("title", "description", "summary", "creator", "source", "publisher", "name",
            "category", "credit", "copyright", "comment", "content", "encoded");

    private static final Photos ONLINE = new Photos() {
        @Override
        public Optional<byte[]> find(String sha256) {
            return Optional.empty();
        }

        @Override
        public Optional<Online> online(Photo photo) {
            return Optional.of(new Online(URI.create("https://gazette.example/p?a=1&b='%22%3C"), "image/png", 1, 1, 1));
        }
    };

    static Stream<Arguments> formatsAndWords() {
        return Stream.of("rss", "atom").flatMap(format -> Stream.of(
                "]]>", "<![CDATA[x]]>", "&", "&amp; &lt; &#60; &#0; &nope;", "<", "</title></item></channel>", "<?xml version=\"1.0\"?>",
                "<!-- -- -->", "\"double\" 'single' `back`", "\u200Fright\u200E to \u202Bleft\u202C \u2067isolated\u2069",
                "\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD835\uDCD0 \uD842\uDFB7", "line\u2028separator \u2029paragraph",
                "a\rcarriage\r\nreturn\nand\ttab", "\uE000 \uFFFD \u00AD", "e\u0301 \u00A0 \u200B ﷽")
                .map(words -> Arguments.of(format, words)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("formatsAndWords")
    void twoParsersReadWhatWasWritten(String format, String words) throws XMLStreamException {
        Edition edition = edition(words);
        Article article = edition.articles().getFirst();
        String feed = new String(Colophons.exports().export(edition, Colophons.exports().format(format).orElseThrow()).bytes(),
                StandardCharsets.UTF_8);

        List<String> stax = stax(feed);
        assertThat(stax).isEqualTo(jsoup(feed)).contains(edition.title(), article.headline(),
                article.photos().getFirst().creditLine(), article.keywords().getFirst());

        Element text = Jsoup.parse(stax.stream().filter(each -> each.contains("<pre>")).findFirst().orElseThrow()).body();
        assertThat(text.select("pre").first().wholeText()).isEqualTo(((Block.Preformatted) article.body().getFirst()).text());
        assertThat(text.select("img").attr("alt")).isEqualTo(article.photos().getFirst().alt().orElseThrow());
        assertThat(text.select("img").attr("src")).isEqualTo("https://gazette.example/p?a=1&b='%22%3C");
        assertThat(text.select(".credit-correction").first().wholeText()).isEqualTo(article.corrections().getFirst().note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aFeedWithHundredsOfThousandsOfEscapedCharactersIsReadBack(String format) {
        Article longest = edition("x").articles().getFirst();
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            body.add(new Block.Preformatted("<&>".repeat(50_000)));
        }
        ArticleDraft draft = new ArticleDraft().id("long").headline("Long").byline(longest.byline()).publisher(longest.publisher())
                .publishedAt(longest.publishedAt()).canonicalUrl(longest.canonicalUrl());
        body.forEach(draft::add);

        assertThat(Colophons.exports().export(new Edition("Long", URI.create("https://gazette.example/"), Optional.empty(),
                List.of(draft.article()), ONLINE), Colophons.exports().format(format).orElseThrow()).proof().holds()).isTrue();
    }

    private static Edition edition(String hostile) {
        // A line of nothing that can be seen is no name; and white space in a line is a space to the model.
        String words = "x " + hostile + " y";
        Article article = new ArticleDraft().id("a").headline(words).summary(words).byline(List.of(Author.named(words)))
                .source(new Source(words, Optional.empty())).publisher(new Publisher(words, Optional.empty()))
                .publishedAt(Moment.parse("2021-07-14")).canonicalUrl(URI.create("https://gazette.example/1?a='&b=%3C"))
                .keywords(List.of(words)).corrections(List.of(new Correction(Optional.empty(), words)))
                .add(new Block.Preformatted(words))
                .add(new Block.Figure(new Photo(Optional.of("a".repeat(64)), Optional.of(words), Optional.of(words), words,
                        Optional.of(words), Optional.of(words), Optional.of(words), Photo.Syndication.ALLOWED))).article();
        Series series = new Series(Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Map.of(), List.of(new Series.Gone("gone", URI.create("https://gazette.example/2"),
                new Moment.Day(LocalDate.EPOCH), words)));
        return new Edition(words, URI.create("https://gazette.example/"), Optional.of(URI.create("https://gazette.example/f?a=1&b=2")),
                series, List.of(article), ONLINE, Audience.PARTNERS);
    }

    private static List<String> stax(String feed) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(feed));
        List<String> texts = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && WORDS.contains(xml.getLocalName())
                    && !xml.getName().toString().equals("{http://search.yahoo.com/mrss/}content")) {
                texts.add(xml.getElementText());
            }
        }
        return texts;
    }

    private static List<String> jsoup(String feed) {
        return Jsoup.parse(feed, "", Parser.xmlParser()).getAllElements().stream()
                .filter(element -> WORDS.contains(element.tagName().replaceFirst(".*:", "")) && !element.tagName().equals("media:content"))
                .map(Element::wholeText).toList();
    }
}
