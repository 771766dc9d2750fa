package press.colophon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.colophon.fixture.Colophons;

class FaultsTest {

    private static final String NEEDED = """
            "headline": "x", "byline": [{"name": "AFP"}], "publisher": {"name": "P"}, "publishedAt": "2021-07-14",
            "canonicalUrl": "https://example.org/1"
            """;

    private static Rejected refusal(String name, byte[] bytes, Map<String, String> supplied) {
        Document document = new Document(name, bytes);
        return catchThrowableOfType(Rejected.class, () -> Colophons.intake().read(document, supplied));
    }

    private static Rejected refusal(String json) {
        return refusal("a.json", json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static List<String> pointers(String json) {
        return refusal(json).faults().stream().map(Fault::pointer).toList();
    }

    private static Rejected whole(String field) {
        return refusal("{" + NEEDED + ", " + field + "}");
    }

    @Test
    void whatIsMissingIsAFaultWhereItShouldStand() {
        assertThat(refusal("""
                {"body": [{"type": "paragraph", "text": [{"text": "x"}]}, {"type": "figure", "photo": {"creditLine": "TASS"}},
                          {"type": "heading"}, {"type": "figure", "photo": {"caption": "Uncredited"}}]}
                """).faults()).extracting(Fault::toString).containsExactly(
                "/body/2: a heading has no words",
                "/headline: the headline is missing",
                "/byline: a byline or a source is missing",
                "/publisher: the publisher is missing",
                "/publishedAt: the date of publication is missing",
                "/canonicalUrl: the canonical URL is missing",
                "/body/3/photo/creditLine: the credit line of photo 2 is missing");
    }

    @Test
    void whatIsStatedWronglyIsNotAlsoMissing() {
        assertThat(pointers("""
                {"headline": "", "source": {"nam": "AFP"}, "publisher": "P", "publishedAt": "yesterday",
                 "canonicalUrl": "ftp://example.org/",
                 "body": [{"type": "figure", "photo": {"creditLine": 7}}]}
                """)).containsExactlyInAnyOrder("/headline", "/source/name", "/source/nam", "/publisher", "/publishedAt",
                "/canonicalUrl", "/body/0/photo/creditLine");
    }

    @Test
    void everyRuleOfTheArticleIsReportedAtOnceWithWhatIsMissing() {
        assertThat(pointers("""
                {"id": "-", "slug": "A Slug", "version": 0, "language": "e", "summary": " ", "dateline": "", "section": "",
                 "keywords": ["a", " "], "byline": [{"name": "", "kind": "robot", "url": "x"}],
                 "rights": {"holder": "", "licenseUrl": "javascript:alert(1)"}, "corrections": [{"at": "x", "note": ""}],
                 "modifiedAt": "2021-02-30"}
                """)).containsExactlyInAnyOrder("/id", "/slug", "/version", "/language", "/summary", "/dateline", "/section",
                "/keywords/1", "/byline/0/name", "/byline/0/kind", "/byline/0/url", "/rights/holder", "/rights/licenseUrl",
                "/corrections/0/at", "/corrections/0/note", "/modifiedAt",
                "/headline", "/publisher", "/publishedAt", "/canonicalUrl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "section": "a\\u0000b"                                              | /section
            "section": "\\ud800"                                                | /section
            "section": 1                                                        | /section
            "section": {}                                                       | /section
            "version": 1e400                                                    | /version
            "version": 99999999999999999999                                     | /version
            "version": 1.5                                                      | /version
            "keywords": [null]                                                  | /keywords/0
            "body": {}                                                          | /body
            "body": [null]                                                      | /body/0
            "body": [{}]                                                        | /body/0/type
            "body": [{"text": [{"text": "x"}]}]                                 | /body/0/type
            "body": [{"type": "video", "href": "x"}]                            | /body/0/type
            "body": [{"type": "paragraph", "text": [{"text": "x\\u0008"}]}]      | /body/0/text/0/text
            "body": [{"type": "paragraph", "text": [{"text": "", "href": "https://example.org/"}]}] | /body/0/text/0
            "body": [{"type": "preformatted", "text": "\\u202e"}]                | /body/0/text
            "body": [{"type": "heading", "level": 5, "text": [{"text": "x"}]}]  | /body/0/level
            "body": [{"type": "related", "title": "x", "href": "data:,x"}]      | /body/0/href
            "body": [{"type": "quote", "paragraphs": [[{"text": 1}]]}]          | /body/0/paragraphs/0/0/text
            "body": [{"type": "table", "rows": [[[{"text": "x"}]], [7]]}]       | /body/0/rows/1/0
            "body": [{"type": "list", "items": [{"text": [{"text": "x"}], "list": {"items": []}}]}] | /body/0/items/0/list
            "body": [{"type": "figure", "photo": {"id": "1", "creditLine": "x"}}] | /body/0/photo/id
            "body": [{"type": "figure", "photo": {"caption": "\\ud83d", "creditLine": "x"}}] | /body/0/photo/caption
            "a/b~c": 1                                                          | /a~1b~0c
            "section": "a", "section": "b"                                      | /section
            "body": [{"type": "figure", "photo": {"creditLine": "a", "creditLine": "b"}}] | /body/0/photo/creditLine
            """)
    void oneFaultHasOnePointer(String field, String pointer) {
        assertThat(whole(field).faults()).extracting(Fault::pointer).containsExactly(pointer);
    }

    @Test
    void nullIsAbsentAndANeededFactThatIsNullIsMissing() {
        assertThat(pointers("{" + NEEDED.replace("\"x\"", "null") + ", \"section\": null, \"body\": null}"))
                .containsExactly("/headline");
    }

    @Test
    void duplicateKeysAreAllNamedBesideOtherFaults() {
        assertThat(pointers("{" + NEEDED + """
                , "headline": "y", "version": "1", "rights": {"holder": "a", "holder": "a", "holder": "b"}}
                """)).containsExactly("/headline", "/rights/holder", "/rights/holder", "/version");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"headline": "x",}              | 1 | 18
            {"headline": "x"                | 1 | 17
            {"headline": "x"} {}            | 1 | 19
            {"headline": 'x'}               | 1 | 14
            {"headline": NaN}               | 1 | 17
            {"headline": "x                 | 1 | 16
            {"headline": [1                 | 1 | 16
            {"headline": "\\q"}             | 1 | 16
            """)
    void brokenJsonIsOneFaultWithLineAndColumn(String json, int line, int column) {
        assertThat(refusal(json).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.detail()).startsWith("is not JSON: line " + line + ", column " + column + ": ")
                    .doesNotContain("`", "REDACTED", "UNKNOWN");
        });
    }

    @Test
    void whatIsNestedTooDeepOrTooLongForANumberIsOneFaultWhereItBegins() {
        assertThat(whole("\"body\": " + "[".repeat(200) + "]".repeat(200)).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).startsWith("/body/0/0/");
            assertThat(fault.detail()).contains("nesting depth").doesNotContain("StreamRead");
        });
        assertThat(whole("\"version\": " + "9".repeat(5_000)).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/version");
            assertThat(fault.detail()).doesNotContain("StreamRead");
        });
    }

    @Test
    void rulesOfTheWholeArticleAreFaultsToo() {
        String figure = "{\"type\": \"figure\", \"photo\": {\"creditLine\": \"TASS\"}},";
        assertThat(whole("\"slug\": \"A\", \"body\": [" + figure.repeat(51).replaceFirst(",$", "]")).faults())
                .extracting(Fault::pointer).containsExactly("/slug", "/body");
        assertThat(whole("\"body\": [{\"type\": \"preformatted\", \"text\": \"" + "x".repeat(1_000_000) + "\"}]").faults())
                .singleElement().satisfies(fault -> {
                    assertThat(fault.pointer()).isEmpty();
                    assertThat(fault.detail()).contains("1,000,000 characters");
                });
    }

    @Test
    void millionsOfFaultsAreCountedAndNotListed() {
        Rejected refused = whole("\"keywords\": [" + "0,".repeat(1_000_000) + "0]");
        assertThat(refused.faults()).hasSize(1_001);
        assertThat(refused.faults().getLast()).isEqualTo(new Fault("", "999,001 more"));
        String figure = "{\"type\": \"figure\", \"photo\": {}},";
        assertThat(whole("\"body\": [" + figure.repeat(100_000) + "null]").faults()).hasSizeLessThan(100);
    }

    @Test
    void noFaultRepeatsWhatNoTextMayHoldOrGoesOnForPages() {
        assertThat(new Fault("/\ud800\u202e", "“\u001b[2J\n" + "x".repeat(10_000) + "”")).satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/\ufffd\ufffd");
            assertThat(fault.detail()).startsWith("“\ufffd[2J\ufffdx").hasSizeLessThan(1_000);
        });
        assertThat(pointers("{" + NEEDED + ", \"\\ud800\": 1}")).containsExactly("/\ufffd");
    }

    @Test
    void plainTextNamesWhatIsMissingByTheFieldsOfTheArticle() {
        Rejected refused = refusal("a.txt", "A Headline\n\nBy Anna\n\n![A caption](p.jpg)\n\nText.".getBytes(StandardCharsets.UTF_8),
                Map.of("slug", "A Slug", "publishedAt", "yesterday", "canonicalUrl", "https://example.org/1"));
        assertThat(refused.faults()).extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/publishedAt", "/slug", "/publisher", "");
        assertThat(refused.faults()).last().hasToString("the credit line of photo 1 is missing");
        assertThat(refused).hasMessageContainingAll("/slug: a slug must match", "Missing: the publisher; the credit line");
    }

    @Test
    void aFactThatIsSuppliedWronglyLeavesTheOthersThatAreSupplied() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("photo.2.creditLine", "AFP");
        facts.put("photo.1.creditLine", "TASS");
        Rejected refused = refusal("a.txt", "A Headline\n\nBy Anna\n\n![A caption](p.jpg)\n\nText.".getBytes(StandardCharsets.UTF_8),
                facts);
        assertThat(refused.faults()).extracting(Fault::toString).containsExactly("there is no photo 2",
                "/publisher: the publisher is missing", "/publishedAt: the date of publication is missing",
                "/canonicalUrl: the canonical URL is missing");
    }

    @Test
    void aDocumentThatIsRefusedAsAWholeHasNoFaults() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {'{', 0, '}'}, new byte[] {'{', (byte) 0xED, (byte) 0xA0, (byte) 0x80})) {
            Rejected refused = refusal("a.json", bytes, Map.of());
            assertThat(refused.faults()).isEmpty();
            assertThat(refused.why()).isEqualTo(Rejected.Why.WRONG);
        }
        assertThat(catchThrowableOfType(Rejected.class, () -> new Document("a.json", new byte[Document.MAX_BYTES + 1])))
                .extracting(Rejected::why).isEqualTo(Rejected.Why.TOO_LARGE);
    }
}
