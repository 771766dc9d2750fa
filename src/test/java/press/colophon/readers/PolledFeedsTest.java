package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.fixture.House;

/** feedparser polls a service that runs. */
@Timeout(300)
class PolledFeedsTest {

    /** Polls an address, with the validators that it is given or without, and prints what the feed reader got. */
    private static final String SCRIPT = """
            import feedparser, json, sys
            address, etag, modified = sys.argv[1:]
            feed = feedparser.parse(address, etag=etag or None, modified=modified or None)
            print(json.dumps({
                'status': feed.status, 'bozo': bool(feed.bozo), 'version': feed.version,
                'etag': feed.get('etag', ''), 'modified': feed.get('modified', ''),
                'encoding': feed.headers.get('content-encoding', ''),
                'entries': [{
                    'id': entry.id, 'title': entry.title, 'link': entry.get('link', ''), 'author': entry.get('author', ''),
                    'authors': [author.get('name', '') for author in entry.get('authors', [])],
                    'published': entry.get('published', ''), 'updated': entry.get('updated', ''),
                    'text': ''.join(content.value for content in entry.get('content', [])),
                    'enclosures': [dict(enclosure) for enclosure in entry.enclosures]
                } for entry in feed.entries]}))
            """;

    @TempDir
    private static Path folder;

    private static House house;

    private static Tool feedparser;

    @BeforeAll
    static void open() throws IOException {
        feedparser = Tool.feedparser();
        house = House.open(folder, "-XX:TieredStopAtLevel=1");
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    private static JsonObject poll(String path, String etag, String modified) {
        JsonObject polled = JsonParser.parseString(feedparser.run("-c", SCRIPT, house.at(path).toString(), etag, modified)
                .wellDone()).getAsJsonObject();
        assertThat(polled.get("bozo").getAsBoolean()).as("something is wrong with %s", path).isFalse();
        return polled;
    }

    private static JsonObject poll(String path) {
        return poll(path, "", "");
    }

    private static JsonObject only(JsonObject polled) {
        assertThat(polled.getAsJsonArray("entries")).hasSize(1);
        return polled.getAsJsonArray("entries").get(0).getAsJsonObject();
    }

    private static String text(JsonObject of, String name) {
        return of.get(name).getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void whoHasTheFeedIsToldThatNothingChangedUntilSomethingDoes(String format) throws Exception {
        String section = "polled" + format;
        String path = "/feeds/%s.%s".formatted(section, format);
        house.publish(Story.of(section, "first").json());
        JsonObject first = poll(path);
        while (text(first, "modified").isEmpty()) {
            // What changed just now has no date yet.
            Thread.sleep(500);
            first = poll(path);
        }
        assertThat(text(first, "encoding")).isEqualTo("gzip");
        assertNothingNew(poll(path, text(first, "etag"), ""));
        assertNothingNew(poll(path, "", text(first, "modified")));

        house.restart();
        assertNothingNew(poll(path, text(first, "etag"), text(first, "modified")));

        house.publish(Story.of(section, "second").json());
        JsonObject second = poll(path, text(first, "etag"), text(first, "modified"));
        assertThat(second.get("status").getAsInt()).isEqualTo(200);
        assertThat(second.getAsJsonArray("entries")).hasSize(2);
    }

    private static void assertNothingNew(JsonObject polled) {
        assertThat(polled.get("status").getAsInt()).isEqualTo(304);
        assertThat(polled.getAsJsonArray("entries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void anEntryHasItsAuthorsItsLinkAndItsPicture(String format) throws IOException {
        Story story = Story.of("pictured" + format, "story").with(house.photo(picture(), "image/jpeg"));
        house.publish(story.json());

        JsonObject entry = only(poll("/feeds/pictured%1$s.%1$s".formatted(format)));

        assertThat(text(entry, "title")).isEqualTo(story.headline());
        assertThat(text(entry, "link")).isEqualTo(story.address());
        assertThat(text(entry, "text")).contains(story.words(), "The bridge.", "Cy Photo / AFP");
        if (format.equals("atom")) {
            assertThat(entry.getAsJsonArray("authors")).map(JsonElement::getAsString).containsExactly("Ann Łukasz", "Bob O'Ray");
        } else {
            assertThat(text(entry, "author")).isEqualTo(Story.AUTHORS);
        }
        JsonObject enclosure = entry.getAsJsonArray("enclosures").get(0).getAsJsonObject();
        assertThat(text(enclosure, "type")).isEqualTo("image/jpeg");
        byte[] file = house.get(URI.create(text(enclosure, "href")));
        assertThat(file).hasSize(enclosure.get("length").getAsInt());
        assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aCorrectionMovesUpdatedAndNothingElse(String format) {
        Story story = Story.of("corrected" + format, "story");
        String path = "/feeds/corrected%1$s.%1$s".formatted(format);
        house.publish(story.json());
        JsonObject before = only(poll(path));

        house.correct(story.corrected("What happened in truth.", "It was said otherwise.").json());

        JsonObject after = only(poll(path));
        assertThat(text(after, "updated")).isNotEqualTo(text(before, "updated"));
        assertThat(text(after, "text")).contains("It was said otherwise.", "What happened in truth.").doesNotContain(story.words());
        assertThat(List.of("id", "title", "link", "author", "published"))
                .allSatisfy(field -> assertThat(text(after, field)).isEqualTo(text(before, field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aWithdrawnStoryLeavesNoneOfItsText(String format) {
        Story story = Story.of("withdrawn" + format, "story");
        String path = "/feeds/withdrawn%1$s.%1$s".formatted(format);
        house.publish(Story.of("withdrawn" + format, "other").json());
        house.publish(story.json());

        house.withdraw(story.id(), "It was not so.");

        assertThat(poll(path).toString()).doesNotContain(story.words(), story.headline())
                .contains(Story.of("withdrawn" + format, "other").words());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
