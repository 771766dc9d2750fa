package press.colophon.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import press.colophon.article.Article;
import press.colophon.contract.Specimens;

class ArticleTextTest {

    @Test
    void everyKindOfArticleIsReadAsItWasWritten() {
        assertThat(Specimens.articles()).isNotEmpty().allSatisfy(article ->
                assertThat(ArticleText.read(ArticleText.write(article))).isEqualTo(article));
    }

    @Test
    void whatIsUnknownIsNotWritten() {
        Article article = StoreContract.draft("one").article();

        assertThat(ArticleText.write(article)).doesNotContain("null", "language", "summary", "modifiedAt")
                .contains("\"publishedAt\":\"2026-01-01\"");
    }
}
