package press.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.preflight.Feed;
import press.colophon.preflight.Feeds;
import press.colophon.preflight.Partner;
import press.colophon.preflight.Partners;
import press.colophon.preflight.Preflight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PreflightCommandTest {

    @TempDir
    private Path folder;

    static List<Partner> partners() {
        return Partners.all();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path bad() throws IOException {
        return file("bad.rss", Feeds.resource("bad.rss"));
    }

    private static String table(String name, Feed feed, Partner partner) {
        return PreflightTable.of(name, feed, List.of(new Preflight(feed, Feeds.CLOCK).report(partner)))
                .replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @MethodSource("partners")
    void whatIsPrintedOfAGoodAndOfABadFeedIsAsItWasRead(Partner partner) throws IOException {
        assertThat(table("good.rss", Feeds.good("good.rss"), partner) + "\n")
                .isEqualTo(Feeds.resource("golden/" + partner.name() + "-good.txt"));
        assertThat(table("bad.rss", Feeds.bad(), partner) + "\n")
                .isEqualTo(Feeds.resource("golden/" + partner.name() + "-bad.txt"));
    }

    @Test
    void aFeedThatWouldBeRejectedIsExitOne() throws IOException {
        Ran ran = Ran.of("preflight", bad(), "--for", "msn");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("reject", "MSN").doesNotContain("Flipboard");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aFeedThatIsOnlyWarnedOfIsExitZero() throws IOException {
        Path feed = file("few.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>X</title>
                <entry><id>https://news.example/1</id><title>One</title></entry></feed>""");
        Ran ran = Ran.of("preflight", feed, "--for", "google-news");
        assertThat(ran.out()).contains("0 to reject, 1 to warn of", "reads no submitted feeds any more");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void partnersAreNamedSeveralTimesOrPartedByCommasAndAllAreHeldWithoutAny() throws IOException {
        assertThat(Ran.of("preflight", bad(), "--for", "msn,flipboard", "--for", "apple-news").out())
                .contains("MSN", "Flipboard", "Apple News").doesNotContain("SmartNews (");
        assertThat(Ran.of("preflight", bad()).out()).contains("MSN", "Flipboard", "SmartNews", "Google News", "Apple News");
    }

    @Test
    void anUnknownPartnerIsWrongUsageAndTheKnownOnesAreListed() throws IOException {
        Ran ran = Ran.of("preflight", bad(), "--for", "myspace");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("“myspace”", "msn, flipboard, smartnews, google-news, apple-news");
    }

    @Test
    void anAddressIsNotFetched() {
        Ran ran = Ran.of("preflight", "https://news.example/latest.rss");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Nothing is fetched", "curl");
    }

    @Test
    void whatIsNoFeedIsRefusedInOneLineThatNamesIt() throws IOException {
        Path bomb = file("bomb.rss", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>");
        for (Path path : Stream.of(bomb, file("story.txt", "Bridge Reopens"), folder.resolve("none.rss"), folder).toList()) {
            Ran ran = Ran.of("preflight", path);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).hasSize(1).allMatch(line -> line.startsWith("colophon: " + path));
        }
    }

    @Test
    void standardInputIsRead() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Feeds.resource("bad.rss").getBytes(StandardCharsets.UTF_8)));
            assertThat(Ran.of("preflight", "-", "--for", "msn").out()).startsWith("standard input: RSS, 2 entries");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void programsGetOneJsonObject() throws IOException {
        JsonNode json = new JsonMapper().readTree(Ran.of("preflight", bad(), "--for", "smartnews", "--json").out());
        assertThat(json.path("kind").asString()).isEqualTo("rss");
        assertThat(json.path("rejected").asBoolean()).isTrue();
        JsonNode rule = json.path("partners").path(0).path("rules").path(0);
        assertThat(rule.path("id").asString()).isEqualTo("encoding");
        assertThat(rule.path("result").asString()).isEqualTo("reject");
        assertThat(rule.path("source").path("url").asString()).startsWith("https://publishers.smartnews.com/");
        assertThat(rule.path("source").path("verified").asBoolean()).isTrue();
        assertThat(json.at("/partners/0/rules").findValues("result").stream().map(JsonNode::asString))
                .contains("ok", "warn", "reject");
    }
}
