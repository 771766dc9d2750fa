package press.colophon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import press.colophon.article.Article;
import press.colophon.export.json.CanonicalJson;
import press.colophon.fixture.Colophons;

class JsonTest {

    private static final String EVERYTHING = """
            {"id": "a-1", "slug": "a-slug", "version": 3, "status": "draft", "language": "en-GB",
             "headline": "A Headline", "summary": "A summary.",
             "byline": [{"name": "Anna Gehler", "kind": "person", "url": "https://example.org/anna"}, {"name": "AFP"}],
             "source": {"name": "AFP", "url": "https://www.afp.com/"},
             "publisher": {"name": "The Paper", "url": "https://example.org/"},
             "dateline": "DUSHANBE", "publishedAt": "2021-07-14", "modifiedAt": "2021-07-14T18:02:00+03:00",
             "canonicalUrl": "https://example.org/1", "section": "World", "keywords": ["one", "two"],
             "body": [
               {"type": "figure", "photo": {"id": "%s", "alt": "Alt", "caption": "Caption", "creditLine": "Credit",
                "creator": "Creator", "source": "Source", "copyright": "© Copyright", "syndication": "denied"}},
               {"type": "paragraph", "text": [{"text": "Words "}, {"text": "link", "href": "https://example.org/x"},
                {"text": " both", "strong": true, "emphasis": true}, {"text": "", "emphasis": true}]},
               {"type": "heading", "level": 3, "text": [{"text": "Sub-head"}]},
               {"type": "related", "title": "Other", "href": "https://example.org/2"},
               {"type": "related", "title": "Unlinked"},
               {"type": "list", "ordered": true, "items": [{"text": [{"text": "one"}],
                "list": {"ordered": false, "items": [{"text": [{"text": "inner"}]}]}}]},
               {"type": "quote", "paragraphs": [[{"text": "One."}], [{"text": "Two."}]], "attribution": "Somebody"},
               {"type": "table", "caption": "A table", "header": true, "rows": [[[{"text": "a"}], []], [[], [{"text": "b"}]]]},
               {"type": "preformatted", "text": "  a\\n    b\\n"},
               {"type": "notice", "text": [{"text": "A "}, {"text": "notice.", "strong": true}]}],
             "rights": {"holder": "AFP", "notice": "© AFP", "terms": "No resale.", "licenseUrl": "https://example.org/l"},
             "corrections": [{"at": "2021-07-15", "note": "Was wrong."}, {"note": "Undated."}]}
            """.formatted("0".repeat(64));

    private static Article read(String json) {
        return Colophons.imported("a.json", json).article();
    }

    private static Article again(Article article) {
        return read(new String(CanonicalJson.of(article), StandardCharsets.UTF_8));
    }

    @Test
    void anArticleThatIsExportedAndImportedAgainIsEqual() {
        Article article = read(EVERYTHING);
        assertThat(again(article)).isEqualTo(article);
        assertThat(article.body()).hasSize(10);
        assertThat(again(Colophons.sample())).isEqualTo(Colophons.sample());
    }

    @Test
    void unknownFieldsWrongTypesAndBadValuesAreAllNamedWithTheirPointers() {
        assertThatThrownBy(() -> read("""
                {"headlin": "x", "version": "1", "byline": [{"nam": "Anna"}], "publishedAt": "yesterday",
                 "canonicalUrl": "https://exa mple.org", "keywords": ["a", 2], "status": "lost",
                 "body": [{"type": "parragraph"}, {"type": "heading", "level": 9, "text": [{"text": "x"}]}, "loose",
                          {"type": "paragraph", "text": [{"text": "x", "href": "javascript:alert(1)"}]},
                          {"type": "table", "rows": [[[]], [[], []]]}, {"type": "figure"}]}
                """)).isInstanceOf(Rejected.class).hasMessageContainingAll(
                "/headlin: is not a field of this object", "/version: must be a whole number",
                "/byline/0/name: is missing", "/byline/0/nam: is not a field", "/publishedAt: is not a date",
                "/canonicalUrl: ", "/keywords/1: must be a string", "/status: must be one of draft, scheduled",
                "/body/0/type: no block is of the type “parragraph”", "/body/1/level: a heading has level 2, 3 or 4, not 9",
                "/body/2: must be an object", "/body/3/text/0/href: it must lead to a full http or https address",
                "/body/4: the rows of a table differ in length", "/body/5/photo: is missing");
    }

    @Test
    void whatIsMissingIsNotLookedUpAndNotMadeUp() {
        assertThatThrownBy(() -> read("""
                {"byline": [{"name": "AFP"}], "canonicalUrl": "https://www.themoscowtimes.com/1",
                 "body": [{"type": "figure", "photo": {"caption": "A caption"}}]}
                """)).isInstanceOf(Rejected.class).hasMessageContainingAll("the headline", "the publisher",
                "the date of publication", "the credit line of photo 1");
        assertThat(read("""
                {"headline": "x", "byline": [{"name": "AFP"}], "publisher": {"name": "P"}, "publishedAt": "2021-07-14",
                 "canonicalUrl": "https://www.themoscowtimes.com/1", "body": []}
                """).source()).isEmpty();
    }

    @Test
    void duplicateKeysBrokenJsonAndDeepNestingAreRefused() {
        assertRefused("{\"headline\": \"a\", \"headline\": \"b\"}", "/headline: is stated once more in line 1, column 19");
        assertRefused("{\"headline\": ", "is not JSON");
        assertRefused("{} {}", "is not JSON");
        assertRefused("[1]", "not an object");
        assertRefused("[".repeat(100_000), "is not JSON");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Rejected.class).hasMessageContaining(message);
    }

    @Test
    void aDocumentWithoutATellingNameIsKnownByItsFirstCharacter() {
        assertThat(Colophons.intake().read(new Document("body", EVERYTHING.getBytes(StandardCharsets.UTF_8)), Map.of())
                .article().id()).isEqualTo("a-1");
    }
}
