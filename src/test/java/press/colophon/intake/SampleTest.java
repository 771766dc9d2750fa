package press.colophon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Inline;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Publisher;
import press.colophon.article.Rights;
import press.colophon.article.Source;
import press.colophon.fixture.Colophons;

class SampleTest {

    private final Imported imported = Colophons.imported("moscow-times.txt", Colophons.sampleText());
    private final Article article = imported.article();

    @Test
    void theFactsAreThoseOfThePrintedPage() {
        assertThat(article.headline()).isEqualTo("Russia Holds Military Drills in Tajikistan Amid Taliban Offensive");
        assertThat(article.byline()).containsExactly(
                new Author("AFP", Optional.of(Author.Kind.ORGANIZATION), Optional.empty()));
        assertThat(article.source()).contains(new Source("AFP", Optional.of(URI.create("https://www.afp.com/"))));
        assertThat(article.publisher()).isEqualTo(
                new Publisher("The Moscow Times", Optional.of(URI.create("https://www.themoscowtimes.com/"))));
        assertThat(article.publishedAt()).isEqualTo(new Moment.Day(LocalDate.of(2021, 7, 14)));
        assertThat(article.canonicalUrl()).hasToString("https://www.themoscowtimes.com/2021/07/14/"
                + "russia-holds-military-drills-in-tajikistan-amid-taliban-offensive-a74520");
        assertThat(article.language()).contains("en");
        assertThat(article.slug()).isEqualTo("russia-holds-military-drills-in-tajikistan-amid-taliban-offensive");
    }

    @Test
    void theBodyHasItsBlocksInTheirOrder() {
        assertThat(count(Block.Figure.class)).isEqualTo(1);
        assertThat(count(Block.Paragraph.class)).isEqualTo(18);
        assertThat(count(Block.Heading.class)).isEqualTo(2);
        assertThat(count(Block.Related.class)).isEqualTo(1);
        assertThat(count(Block.Notice.class)).isEqualTo(1);
        assertThat(article.body()).hasSize(23);
        assertThat(article.body().getFirst()).isEqualTo(new Block.Figure(Photo.credited(
                "Moscow is closely watching the offensive, concerned about the security of countries in ex-Soviet "
                        + "Central Asia where it maintains military bases.",
                "Collective Security Treaty Organization / TASS")));
        assertThat(article.body().getLast()).isEqualTo(new Block.Notice(
                List.of(Inline.words("The Taliban is a terrorist organization banned in Russia."))));
        assertThat(article.body()).contains(
                new Block.Heading(2, List.of(Inline.words("201st base"))),
                new Block.Heading(2, List.of(Inline.words("'Deep concern'"))));
    }

    @Test
    void aRelatedLinkSplitByThePrintingIsOneLink() {
        assertThat(article.body()).contains(new Block.Related(
                "Tajikistan Seeks Russia-Led Alliance's Aid as Violence Builds on Afghan Border", Optional.empty()));
    }

    @Test
    void aParagraphSplitByAPageBreakIsOneParagraph() {
        assertThat(article.body()).contains(new Block.Paragraph(List.of(Inline.words(
                "Tajikistan's national security committee said in a statement distributed to local media on Wednesday that "
                        + "77 Afghan civilians had crossed into the country \"to save their lives due to the threat posed "
                        + "by the Taliban.\""))));
    }

    @Test
    void linksWithoutATargetAreListedAsLosses() {
        assertThat(imported.losses()).extracting(Imported.Loss::toString).containsExactly(
                "line 5: the link on “AFP” (it has no target)",
                "line 19: the link on “Tajikistan Seeks Russia-Led Alliance's Aid as Violence Builds on Afghan Border” "
                        + "(it has no target)");
    }

    @Test
    void nothingIsInvented() {
        assertThat(article.rights()).isEqualTo(Rights.UNKNOWN);
        assertThat(article.modifiedAt()).isEmpty();
        assertThat(article.summary()).isEmpty();
        assertThat(article.photos().getFirst().alt()).isEmpty();
    }

    private long count(Class<? extends Block> kind) {
        return article.body().stream().filter(kind::isInstance).count();
    }
}
