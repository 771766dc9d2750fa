package press.colophon.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedReaderTest {

    private static void isRefused(String feed, String because) {
        assertThatExceptionOfType(NotAFeed.class).isThrownBy(() -> Feeds.read(feed)).withMessageContaining(because);
    }

    @Test
    void anEntityBombIsRefused() {
        isRefused("""
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <rss><channel><title>&b;</title></channel></rss>""", "document type");
    }

    @Test
    void anExternalEntityIsNotFetched() {
        isRefused("""
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>&secret;</title></channel></rss>""", "document type");
    }

    @Test
    void elementsTenThousandDeepAreRefused() {
        isRefused("<rss><channel>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</channel></rss>", "more than 100 deep");
    }

    @Test
    void theDepthThatIsAllowedIsRead() throws IOException {
        assertThat(Feeds.read("<rss><channel>" + "<a>".repeat(98) + "</a>".repeat(98) + "</channel></rss>").entries()).isEmpty();
    }

    @Test
    void aLongArticleWithEscapedMarkupIsRead() throws IOException {
        Feed feed = Feeds.read("<rss><channel><item><description>" + "&lt;p>A paragraph&lt;/p>".repeat(100_000)
                + "</description></item></channel></rss>");
        assertThat(feed.entries()).singleElement().extracting(item -> item.getTextContent().length()).isEqualTo(1_800_000);
    }

    @Test
    void whatIsNotWellFormedIsRefusedWithItsLine() {
        isRefused("<rss>\n<channel>\n<title>Fish & chips</title></channel></rss>", "line 3: it is not well-formed XML");
        isRefused("", "not well-formed");
    }

    @Test
    void anotherKindOfDocumentIsRefusedByTheNameOfItsRoot() {
        isRefused("<html><body/></html>", "<html>");
        isRefused("<feed><entry/></feed>", "<feed>");
        isRefused("<rss/>", "without a <channel>");
    }

    @Test
    void jsonFeedIsRefusedSinceNoAggregatorTakesIt() {
        isRefused("\n {\"version\": \"https://jsonfeed.org/version/1.1\"}", "none of these aggregators takes JSON Feed");
    }

    @Test
    void aFileThatIsTooLargeOrHasTooManyEntriesIsRefused() {
        isRefused("<rss><channel>" + " ".repeat(FeedReader.MAX_BYTES) + "</channel></rss>", "larger than 16 MB");
        isRefused("<rss><channel>" + "<item/>".repeat(FeedReader.MAX_ENTRIES + 1) + "</channel></rss>",
                "more than 5,000 entries");
    }

    @Test
    void theEncodingHasItsUsualNameHoweverItIsSpelt() throws IOException {
        assertThat(Feeds.read("<?xml version='1.0' encoding='utf-8'?><rss><channel/></rss>").encoding()).isEqualTo("UTF-8");
        assertThat(Feeds.read("<rss><channel/></rss>").encoding()).isEqualTo("UTF-8");
        assertThat(Feeds.read("<?xml version='1.0' encoding='latin1'?><rss><channel/></rss>", StandardCharsets.ISO_8859_1)
                .encoding()).isEqualTo("ISO-8859-1");
    }

    @Test
    void theNameOfAnEntryCannotSteerATerminal() throws IOException {
        Feed feed = Feeds.read("<rss><channel><item><title>Red \u009B31malert\u202Etxt\n</title></item></channel></rss>");
        assertThat(Entry.of(1, feed.entries().getFirst())).hasToString("1 “Red 31malert txt”");
    }

    @Test
    void entriesWithOtherPrefixesAreFoundByTheirNamespace() throws IOException {
        Feed feed = Feeds.read("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
                <a:entry><media:title>Not this</media:title><a:id>one</a:id></a:entry></a:feed>""");
        assertThat(Entry.of(1, feed.entries().getFirst())).isEqualTo(new Entry(1, "one", ""));
    }
}
