package press.colophon.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static Inline.Link link(String target) {
        return new Inline.Link("words", URI.create(target), Inline.Style.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "https://example.org/a?b=c#d", "HTTPS://example.org/", "mailto:a@example.org"})
    void aLinkLeadsToAPageOrAnEmailAddress(String target) {
        assertThat(link(target).target()).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd",
            "ftp://example.org/", "/local", "#part", "//example.org/", "https:/example.org", "https:///path", "mailto:nobody",
            "tel:+123"})
    void aLinkLeadsNowhereElse(String target) {
        assertThatThrownBy(() -> link(target)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a link must lead to a full http or https address").hasMessageContaining(target);
    }

    @Test
    void onlyALinkInTheTextMayBeAnEmailAddress() {
        Optional<URI> mail = Optional.of(URI.create("mailto:a@example.org"));
        assertRefused("the canonical URL", () -> Drafts.smallest().canonicalUrl(mail.orElseThrow()).article());
        assertRefused("a related article", () -> new Block.Related("title", mail));
        assertRefused("the page of a byline", () -> new Author("Anna", Optional.empty(), mail));
        assertRefused("the page of a source", () -> new Source("AFP", mail));
        assertRefused("the home page of a publisher", () -> new Publisher("Publisher", mail));
        assertRefused("a licence", () -> new Rights(Optional.empty(), Optional.empty(), Optional.empty(), mail));
    }

    @Test
    void anAddressInOtherLettersIsWrittenInAscii() {
        assertThat(link("https://example.org/ж").target()).hasToString("https://example.org/%D0%B6");
    }

    @Test
    void aLinkHasWords() {
        assertRefused("has no words",
                () -> new Inline.Link(" \u00A0\u200B", URI.create("https://example.org/"), Inline.Style.PLAIN));
    }

    private static void assertRefused(String message, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
