package press.colophon.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleDraftTest {

    @Test
    void allThatBreaksARuleIsNamedAtOnceByItsFact() {
        ArticleDraft draft = Drafts.smallest().id("").slug("A").version(0).language("e").headline(" ").summary("")
                .dateline("\u0000").section("").keywords(List.of("")).canonicalUrl(URI.create("ftp://example.org/"))
                .add(new PhotoDraft().creditLine(Optional.of("TASS"))).add(new PhotoDraft().creditLine(Optional.of("")));
        assertThat(draft.broken()).containsOnlyKeys("id", "slug", "version", "language", "headline", "summary", "dateline",
                "canonicalUrl", "section", "keywords", "photo.2");
        assertThat(draft.broken()).containsEntry("version", "versions are counted from 1");
    }

    @Test
    void tooManyBlocksOrPhotosBreakARuleOfTheBody() {
        ArticleDraft photos = Drafts.smallest();
        for (int i = 0; i <= Limits.PHOTOS; i++) {
            photos.add(new PhotoDraft());
        }
        assertThat(photos.broken()).containsOnlyKeys("body");
    }

    @Test
    void whatIsMissingBreaksNoRule() {
        assertThat(new ArticleDraft().broken()).isEmpty();
        assertThat(Drafts.smallest().broken()).isEmpty();
    }
}
