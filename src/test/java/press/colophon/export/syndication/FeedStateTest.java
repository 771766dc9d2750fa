package press.colophon.export.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.contract.FeedSpecimens;
import press.colophon.contract.Specimens;
import press.colophon.export.Audience;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;
import press.colophon.export.Proof;
import press.colophon.export.Series;
import press.colophon.fixture.Colophons;

class FeedStateTest {

    private static final Exports EXPORTS = Colophons.exports();

    @Test
    void anArchiveHasTheIdOfTheFeedAndItsEntriesKeepTheirs() {
        Document current = parsed("atom", FeedSpecimens.current("atom"));
        Document archive = parsed("atom", FeedSpecimens.archive("atom"));

        assertThat(archive.select("feed > id").text()).isEqualTo(current.select("feed > id").text())
                .isEqualTo("https://gazette.example/feeds/world.atom");
        assertThat(archive.select("entry > id").eachText()).isEqualTo(current.select("entry > id").eachText());
        assertThat(parsed("rss", FeedSpecimens.archive("rss")).select("item > guid").eachText())
                .containsAll(current.select("entry > id").eachText());
    }

    @Test
    void twoArticlesNeverHaveOneId() {
        assertThat(Stream.of("1-1-1-1-1", "01-1-1-1-1", "0b5a1c1e-6f0a-4a3f-9d53-2f7f2f6f9a11", "0B5A1C1E-6F0A-4A3F-9D53-2F7F2F6F9A11")
                .map(id -> Permanent.id(new Series.Gone(id, URI.create("https://gazette.example/"), Moment.parse("2026-03-03"), "x"))))
                .doesNotHaveDuplicates().contains("urn:uuid:0b5a1c1e-6f0a-4a3f-9d53-2f7f2f6f9a11");
    }

    @Test
    void aTombstoneHasNoLinkThatCouldBeTakenForTheFeeds() {
        assertThat(parsed("atom", FeedSpecimens.archive("atom")).select("at|deleted-entry link")).isEmpty();
    }

    @Test
    void onlyAnArchiveSaysThatItIsOne() {
        for (String format : List.of("rss", "atom")) {
            assertThat(parsed(format, FeedSpecimens.archive(format)).getElementsByTag("fh:archive")).hasSize(1);
            assertThat(parsed(format, FeedSpecimens.current(format)).getElementsByTag("fh:archive")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aWithdrawnArticleIsNoArticleAndItsReasonIsNoCredit(String format) throws IOException {
        Edition edition = FeedSpecimens.archive(format);
        Export export = EXPORTS.export(edition, EXPORTS.format(format).orElseThrow());
        Credits found = exporter(format).readBack(new ByteArrayInputStream(export.bytes()));

        assertThat(text(export)).contains("wrong person");
        assertThat(all(found)).noneMatch(credit -> credit.article() > 2 || credit.value().contains("wrong person")
                || credit.value().contains(WithdrawalNotice.TITLE) || credit.value().contains("mistaken-name"));
    }

    @Test
    void aNoticeThatStillStatesACreditIsAnArticle() throws IOException {
        String feed = text(EXPORTS.export(FeedSpecimens.allWithdrawn("rss"), EXPORTS.format("rss").orElseThrow()))
                .replace("<dcterms:valid>", "<dc:creator>Ann Lee</dc:creator>\n<dcterms:valid>");

        Proof proof = EXPORTS.prove(feed.getBytes(StandardCharsets.UTF_8), EXPORTS.format("rss").orElseThrow(),
                FeedSpecimens.allWithdrawn("rss"));
        assertThat(proof.invented()).contains(new Credit(1, 0, Term.BYLINE, "Ann Lee"));
    }

    @Test
    void anArticleWhoseValidityHasNotEndedIsNoNotice() throws IOException {
        String feed = text(EXPORTS.export(FeedSpecimens.allWithdrawn("rss"), EXPORTS.format("rss").orElseThrow()))
                .replace("<dcterms:valid>end=", "<dcterms:valid>start=");

        assertThat(EXPORTS.prove(feed.getBytes(StandardCharsets.UTF_8), EXPORTS.format("rss").orElseThrow(),
                FeedSpecimens.allWithdrawn("rss")).invented()).extracting(Credit::value).contains(WithdrawalNotice.TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aFeedWithoutArticlesIsWrittenAndReadBack(String format) throws IOException {
        for (Edition edition : List.of(FeedSpecimens.allWithdrawn(format), FeedSpecimens.empty(format))) {
            Export export = EXPORTS.export(edition, EXPORTS.format(format).orElseThrow());

            assertThat(export.proof().lines()).isEmpty();
            assertThat(export.proof().holds()).isTrue();
            assertThat(EXPORTS.prove(export.bytes(), export.format()).lines()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aFeedFromWhichTheArticlesAreGoneIsNotTheOneThatHadThem(String format) throws IOException {
        byte[] empty = EXPORTS.export(FeedSpecimens.allWithdrawn(format), EXPORTS.format(format).orElseThrow()).bytes();

        Proof proof = EXPORTS.prove(empty, EXPORTS.format(format).orElseThrow(), FeedSpecimens.current(format));
        assertThat(proof.lost()).isNotEmpty().hasSameSizeAs(proof.lines());
    }

    @Test
    void nothingOfAWithdrawnArticleIsLeftInRssButItsId() {
        Document feed = parsed("rss", FeedSpecimens.allWithdrawn("rss"));

        assertThat(feed.select("item > *")).extracting(element -> element.tagName())
                .containsExactly("title", "link", "guid", "atom:updated", "description", "dcterms:valid");
        assertThat(feed.select("item > title").text()).isEqualTo("Withdrawn");
        assertThat(feed.select("item > guid").text()).isEqualTo("urn:uuid:0b5a1c1e-6f0a-4a3f-9d53-2f7f2f6f9a11");
    }

    @Test
    void rssTellsWhenAnArticleWasChangedAndOnlyThen() {
        Edition edition = FeedSpecimens.archive("rss");
        assertThat(parsed("rss", edition).select("item:has(pubDate) > atom|updated").eachText())
                .containsExactly("2026-03-01T09:00:00Z", "2026-03-02T08:00:00Z");

        assertThat(parsed("rss", FeedSpecimens.of(edition.articles().get(1))).select("item > atom|updated")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void theNoteOfACorrectionStandsFirstInTheText(String format) {
        String text = parsed(format, FeedSpecimens.archive(format)).select("item > content|encoded, entry > content").first().wholeText();

        assertThat(Jsoup.parse(text).body().children().first().text())
                .isEqualTo("Correction, March 1, 2026, 09:00 UTC+00:00: The base is in Dushanbe.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aPictureThatMayNotBePassedOnHasNoAddressWhoeverReads(String format) {
        Edition feed = FeedSpecimens.archive(format);
        Edition denied = new Edition(feed.title(), feed.home(), feed.self(), feed.series(), List.of(feed.articles().get(1)),
                feed.photos(), Audience.READERS);

        assertThat(denied.online(denied.articles().getFirst().photos().getFirst())).isEmpty();
        assertThat(feed.online(feed.articles().getFirst().photos().getFirst())).isPresent();
        assertThat(written(format, denied)).doesNotContain("/photos/", "enclosure", "<img", "&lt;img").contains("media:restriction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aCreditReadsWellAfterACopyrightSign(String format) {
        assertThat(parsed(format, FeedSpecimens.archive(format)).select("media|credit").eachText().stream().distinct()
                .map("© "::concat)).containsExactly("© Collective Security Treaty Organization / TASS", "© Carla Diaz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aCreditLineThatBeginsWithACopyrightSignStaysAsItsOwnerHasIt(String format) {
        Edition edition = Specimens.named("everywhere: © Nobody").edition();

        assertThat(parsed(format, edition).select("media|credit").eachText()).startsWith("© Nobody credit");
    }

    private static Document parsed(String format, Edition edition) {
        return Jsoup.parse(written(format, edition), "", Parser.xmlParser());
    }

    private static String written(String format, Edition edition) {
        return text(EXPORTS.export(edition, EXPORTS.format(format).orElseThrow()));
    }

    private static String text(Export export) {
        return new String(export.bytes(), StandardCharsets.UTF_8);
    }

    private static Exporter exporter(String format) {
        return EXPORTS.exporters().stream().filter(each -> each.format().name().equals(format)).findFirst().orElseThrow();
    }

    private static List<Credit> all(Credits found) {
        return Stream.of(Place.values()).flatMap(place -> found.in(place).stream()).toList();
    }
}
