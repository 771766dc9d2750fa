package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Photos;
import press.colophon.article.Publisher;
import press.colophon.export.Edition;

class FileNameTest {

    @Test
    void aHeadlineCannotBreakOutOfTheHeaderOrTheFolder() {
        assertThat(FileName.inline("a-b", edition("../a\"b\\c: “Ж”\u2067txt.exe;"), "pdf")).isEqualTo(
                "inline; filename=\"a-b.pdf\"; filename*=UTF-8''a%20b%20c%20%E2%80%9C%D0%96%E2%80%9D%20txt.exe%3B.pdf");
    }

    @Test
    void aLongHeadlineIsCutBetweenCharacters() {
        assertThat(FileName.inline("a", edition("😀".repeat(200)), "pdf"))
                .endsWith("''" + "%F0%9F%98%80".repeat(120) + ".pdf");
    }

    @Test
    void aHeadlineOfNothingThatAFileSystemTakesStillHasAName() {
        assertThat(FileName.inline("a", edition("???"), "pdf")).endsWith("''article.pdf");
    }

    private static Edition edition(String headline) {
        return Edition.of(new ArticleDraft().headline(headline).byline(List.of(Author.named("Ann")))
                .publisher(new Publisher("The Paper", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://paper.example/a")).article(), Photos.NONE);
    }
}
