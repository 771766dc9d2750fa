package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Term;

class FeedReadersTest {

    /** Prints every text that the feed reader got out of the feed, a line each, or what is wrong with the feed. */
    private static final String SCRIPT = """
            import feedparser, html, re, sys
            feed = feedparser.parse(open(sys.argv[1], 'rb').read(), sanitize_html=False)
            if feed.bozo:
                sys.exit('not well-formed: %s' % feed.bozo_exception)
            def texts(value):
                if isinstance(value, dict):
                    for inner in value.values():
                        yield from texts(inner)
                elif isinstance(value, (list, tuple)):
                    for inner in value:
                        yield from texts(inner)
                elif isinstance(value, str):
                    yield value
                    yield html.unescape(re.sub('<[^>]*>', '', value))
            for entry in feed.entries:
                print('ENTRY')
                for text in texts(entry):
                    sys.stdout.buffer.write((text + '\\n').encode('utf-8'))
                sys.stdout.flush()
            """;

    static Stream<Written> feeds() {
        return Stream.of("rss", "atom").flatMap(Written::all);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void feedparserReadsEveryCreditOfEveryEntry(Written feed) {
        String out = Tool.feedparser().run("-c", SCRIPT, feed.file().toString()).wellDone();

        assertThat(out.lines().filter("ENTRY"::equals)).hasSameSizeAs(feed.edition().articles());
        feed.assertCreditsIn(out, line -> line.credit().term() != Term.LANGUAGE);
    }

    @Test
    void feedparserFindsWhatIsWrong() throws IOException {
        Tool feedparser = Tool.feedparser();
        Path broken = Path.of("target", "readers", "broken.rss");
        Files.writeString(broken, Files.readString(Written.sample("rss").file()).replace("</title>", ""));

        assertThat(feedparser.run("-c", SCRIPT, broken.toString()).exit()).isNotZero();
    }
}
