package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.feed.Feed;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;

/** A client that knows nothing but the address of a feed follows its links to everything that ever came out in it. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@Timeout(300)
class ArchiveWalkTest {

    private static final int BEFORE = 60;
    private static final int ALL = 120;

    @Autowired
    private Articles articles;

    @LocalServerPort
    private int port;

    /**
     * What a client reads in one document.
     *
     * @param entries the addresses of the articles, as they stand there
     * @param older   where what came out earlier is
     */
    private record Page(String text, List<String> entries, Optional<URI> older) {

        static Page of(String text) {
            return text.startsWith("{") ? json(text) : xml(text);
        }

        private static Page json(String text) {
            JsonObject feed = JsonParser.parseString(text).getAsJsonObject();
            return new Page(text, feed.getAsJsonArray("items").asList().stream().map(JsonElement::getAsJsonObject)
                    .map(item -> item.get("url").getAsString()).toList(),
                    Optional.ofNullable(feed.get("next_url")).map(JsonElement::getAsString).map(URI::create));
        }

        private static Page xml(String text) {
            Document feed = Jsoup.parse(text, Parser.xmlParser());
            return new Page(text, feed.select("entry > link[rel=alternate], item > link").stream()
                    .map(link -> link.hasAttr("href") ? link.attr("href") : link.text()).toList(),
                    feed.select("link[rel=prev-archive], atom|link[rel=prev-archive]").stream().map(link -> link.attr("href"))
                            .map(URI::create).findFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void eachPassFindsEveryArticleOnceWhilePublishingGoesOn(String format) {
        String section = "walked-" + format;
        String start = "/feeds/" + section + "." + format;
        AtomicInteger published = new AtomicInteger();
        while (published.get() < BEFORE) {
            publish(section, published.incrementAndGet());
        }
        CompletableFuture<Void> newsroom = CompletableFuture.runAsync(() -> {
            while (published.get() < ALL) {
                publish(section, published.get() + 1);
                published.incrementAndGet();
            }
        });
        Map<URI, String> closed = new HashMap<>();
        int passes = 0;
        boolean isOver;
        do {
            isOver = newsroom.isDone();
            int least = published.get();
            List<String> found = walk(start, closed);
            assertThat(found).as("pass %d", ++passes).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(least)
                    .containsExactlyInAnyOrderElementsOf(first(section, found.size()));
        } while (!isOver);

        newsroom.join();
        assertThat(passes).isGreaterThan(1);
        assertThat(walk(start, closed)).hasSize(ALL);
        assertThat(closed).hasSize(ALL / Feed.PAGE - 1);
    }

    /** One who walked once needs only the current document from then on, and of the archives those that he does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void whoComesBackNeedsOnlyTheArchivesThatHeHasNotReadYet(String format) {
        String section = "followed-" + format;
        URI start = URI.create("/feeds/" + section + "." + format);
        Map<URI, Page> known = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        List<String> inArchives = new ArrayList<>();
        Page current = Page.of("{\"items\": []}");
        for (int number = 1; number <= ALL; number++) {
            publish(section, number);
            if (number % 40 == 0) {
                current = read(start);
                seen.addAll(current.entries());
                for (Optional<URI> next = current.older(); next.isPresent() && !known.containsKey(next.get());) {
                    Page archive = read(next.get());
                    known.put(next.get(), archive);
                    inArchives.addAll(archive.entries());
                    next = archive.older();
                }
            }
        }
        seen.addAll(inArchives);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(first(section, ALL));
        inArchives.addAll(current.entries());
        assertThat(inArchives).containsExactlyInAnyOrderElementsOf(first(section, ALL));
    }

    /** Everything that the links lead to; what is closed has to be what it was at earlier passes. */
    private List<String> walk(String start, Map<URI, String> closed) {
        Page page = read(URI.create(start));
        List<String> found = new ArrayList<>(page.entries());
        while (page.older().isPresent()) {
            URI address = page.older().get();
            page = read(address);
            assertThat(page.entries()).hasSize(Feed.PAGE);
            assertThat(page.text()).isEqualTo(closed.getOrDefault(address, page.text()));
            closed.put(address, page.text());
            found.addAll(page.entries());
        }
        return found;
    }

    private Page read(URI address) {
        Browser.Answer answer = new Browser(port).get(address.getPath());
        assertThat(answer.status()).as("%s", address).isEqualTo(200);
        return Page.of(answer.text());
    }

    private void publish(String section, int number) {
        String id = section + "-" + number;
        Newsroom.publish(articles, new ArticleDraft().id(id).slug(id).headline("Headline of " + id)
                .byline(List.of(Author.named("Ann Lee"))).publisher(new Publisher("The Paper", Optional.empty()))
                .publishedAt(Moment.parse("2026-01-01")).canonicalUrl(address(section, number)).section(section)
                .add(new Block.Paragraph(List.of(new Inline.Words("Words of " + id + ".", Inline.Style.PLAIN)))).article());
    }

    private static URI address(String section, int number) {
        return URI.create("https://paper.example/" + section + "/" + number);
    }

    /** The addresses of so many articles that came out first. */
    private static List<String> first(String section, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> address(section, number).toString()).toList();
    }
}
