package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.fixture.House;

/** A real feed reader polls a service that runs; what it keeps in its own database is what its user sees. */
@Timeout(300)
class NewsboatTest {

    @TempDir
    private static Path folder;

    private static House house;

    @BeforeAll
    static void open() throws IOException {
        Tool.named("newsboat");
        house = House.open(folder.resolve("data"), "-XX:TieredStopAtLevel=1");
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    private static Newsboat subscribed(String name, String... feeds) throws IOException {
        return Newsboat.subscribed(folder.resolve(name), Stream.of(feeds).map(house::at).toArray(URI[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/latest.rss", "/feeds/latest.atom", "/feeds/%s.rss", "/feeds/%s.atom"})
    void eachStoryComesOnceWithItsAuthorsWhateverHappensToIt(String feed) throws Exception {
        String section = "life" + feed.replaceAll("[^a-z]", "");
        Story first = Story.of(section, "first");
        Story second = Story.of(section, "second");
        Story third = Story.of(section, "third");
        house.publish(first.json());
        house.publish(second.json());
        Newsboat reader = subscribed(section, feed.formatted(section));

        List<Newsboat.Item> begun = of(section, reader);
        assertThat(begun).hasSize(2).allSatisfy(item -> {
            assertThat(item.author()).isEqualTo(Story.AUTHORS);
            assertThat(item.published()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z").getEpochSecond());
        });
        assertThat(begun).extracting(Newsboat.Item::title).containsExactlyInAnyOrder(first.headline(), second.headline());
        assertThat(begun).extracting(Newsboat.Item::url).containsExactlyInAnyOrder(first.address(), second.address());
        assertThat(story(first, begun).content()).contains(first.words());
        assertThat(of(section, reader)).isEqualTo(begun);

        house.publish(third.json());
        List<Newsboat.Item> more = of(section, reader);
        assertThat(more).hasSize(3).startsWith(begun.toArray(Newsboat.Item[]::new));
        assertThat(more.getLast().title()).isEqualTo(third.headline());

        house.correct(second.corrected("What happened in truth.", "It was said otherwise.").json());
        List<Newsboat.Item> corrected = of(section, reader);
        assertThat(corrected).extracting(Newsboat.Item::number, Newsboat.Item::guid, Newsboat.Item::author)
                .isEqualTo(keys(more));
        assertThat(story(second, corrected).content()).contains("It was said otherwise.", "What happened in truth.")
                .doesNotContain(second.words());
    }

    @Test
    void nothingComesOnceMoreWhenTheServiceIsStartedAgain() throws Exception {
        house.publish(Story.of("restarted", "before").json());
        Map<Newsboat, List<Newsboat.Item>> readers = new LinkedHashMap<>();
        for (String feed : List.of("latest.rss", "latest.atom", "restarted.rss", "restarted.atom")) {
            Newsboat reader = subscribed("restarted-" + feed, "/feeds/" + feed);
            readers.put(reader, reader.poll());
        }

        house.restart();
        for (Newsboat reader : readers.keySet()) {
            assertThat(reader.poll()).isNotEmpty().isEqualTo(readers.get(reader));
        }
        Story afterwards = Story.of("restarted", "afterwards");
        house.publish(afterwards.json());
        for (Newsboat reader : readers.keySet()) {
            List<Newsboat.Item> before = readers.get(reader);
            assertThat(reader.poll()).hasSize(before.size() + 1).startsWith(before.toArray(Newsboat.Item[]::new))
                    .last().satisfies(item -> assertThat(item.title()).isEqualTo(afterwards.headline()));
        }
    }

    @Test
    void aStoryThatStandsInSeveralFeedsIsKeptOnce() throws Exception {
        Story story = Story.of("several", "story");
        house.publish(story.json());
        Newsboat reader = subscribed("several", "/feeds/latest.rss", "/feeds/latest.atom", "/feeds/several.atom", "/feeds/source-afp.rss");

        reader.poll();
        house.correct(story.corrected("Better words.", "Worse words stood here.").json());

        assertThat(of("several", reader)).singleElement().satisfies(item -> {
            assertThat(item.author()).isEqualTo(Story.AUTHORS);
            assertThat(item.content()).contains("Better words.");
        });
    }

    @Test
    void aWithdrawnStoryLosesItsTextInRss() throws Exception {
        Story story = Story.of("recalled", "story");
        house.publish(story.json());
        Newsboat reader = subscribed("recalled", "/feeds/recalled.rss");
        Newsboat.Item before = of("recalled", reader).getFirst();

        house.withdraw(story.id(), "It was not so.");

        assertThat(reader.poll()).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo(before.number());
            assertThat(item.guid()).isEqualTo(before.guid());
            assertThat(item.title()).doesNotContain(story.headline());
            assertThat(item.content()).contains("It was not so.").doesNotContain(story.words());
        });
    }

    /** newsboat does not know {@code at:deleted-entry}, and keeps what it has; nobody else gets it any more. */
    @Test
    void aWithdrawnStoryComesToNobodyAnyMoreInAtom() throws Exception {
        Story story = Story.of("gone", "story");
        house.publish(Story.of("gone", "other").json());
        house.publish(story.json());
        Newsboat reader = subscribed("gone-before", "/feeds/gone.atom");
        List<Newsboat.Item> before = reader.poll();
        assertThat(before).hasSize(2);

        house.withdraw(story.id(), "It was not so.");

        assertThat(reader.poll()).isEqualTo(before);
        assertThat(subscribed("gone-after", "/feeds/gone.atom").poll()).singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo(Story.of("gone", "other").headline()));
    }

    private static List<Newsboat.Item> of(String section, Newsboat reader) throws Exception {
        return reader.poll().stream().filter(item -> item.url().contains("/" + section + "-")).toList();
    }

    private static Newsboat.Item story(Story story, List<Newsboat.Item> items) {
        return items.stream().filter(item -> item.url().equals(story.address())).findFirst().orElseThrow();
    }

    private static List<Tuple> keys(List<Newsboat.Item> items) {
        return items.stream().map(item -> tuple(item.number(), item.guid(), item.author())).toList();
    }
}
