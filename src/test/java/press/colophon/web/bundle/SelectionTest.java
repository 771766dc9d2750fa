package press.colophon.web.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Status;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Step;

class SelectionTest {

    @Test
    void anArticleThatIsWithdrawnBeforeItsTurnIsSeenAsItIsThen(@TempDir Path data) {
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("colophon.data=" + data).applyTo(context);
            context.scan("press.colophon.store", "press.colophon.feed");
            context.refresh();
            Articles articles = context.getBean(Articles.class);
            List<Filed> all = List.of(published(articles, "b"), published(articles, "a"));
            Selection selection = Selection.published(articles, Optional.empty());
            Iterator<String> ids = selection.ids().iterator();
            String first = ids.next();
            Filed other = all.stream().filter(filed -> !filed.article().id().equals(first)).findFirst().orElseThrow();

            articles.take(other.article().id(), other.revision(), new Step.Withdraw("wrong", "the desk"), "desk");

            assertThat(selection.atItsTurn(ids.next())).get()
                    .satisfies(filed -> assertThat(filed.article().status()).isEqualTo(Status.WITHDRAWN));
            assertThat(ids).isExhausted();
        }
    }

    private static Filed published(Articles articles, String slug) {
        return Newsroom.publish(articles, new ArticleDraft().id(slug).slug(slug).headline(slug)
                .byline(List.of(Author.named("Ann"))).publisher(new Publisher("The Paper", Optional.empty()))
                .publishedAt(Moment.parse("2021-07-14")).canonicalUrl(URI.create("https://paper.example/" + slug)).article());
    }
}
