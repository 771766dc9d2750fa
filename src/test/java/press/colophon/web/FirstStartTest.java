package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import press.colophon.article.Status;
import press.colophon.intake.Intake;
import press.colophon.store.Articles;
import press.colophon.store.Transactions;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    @TempDir
    private Path templates;
    @TempDir
    private Path data;

    @Test
    void aHouseThatDoesNotKnowTheSamplesPublisherStartsEmptyAndSaysSo(CapturedOutput output) throws IOException {
        Files.writeString(Files.createDirectory(templates.resolve("house")).resolve("publishers.yaml"), "[]");
        assertThat(articlesAtFirstStart()).isZero();
        assertThat(output.toString().lines()).filteredOn(line -> line.contains("Starting without the sample article."))
                .singleElement().asString().contains("WARN", "the publisher");
    }

    @Test
    void aHouseThatKnowsItStartsWithTheSample(CapturedOutput output) throws IOException {
        assertThat(articlesAtFirstStart()).isOne();
        assertThat(output.toString()).doesNotContain("Starting without");
    }

    private int articlesAtFirstStart() throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("colophon.templates=" + templates, "colophon.data=" + data).applyTo(context);
            context.scan("press.colophon.intake", "press.colophon.store", "press.colophon.feed");
            context.refresh();
            Articles articles = context.getBean(Articles.class);
            new FirstStart(articles, context.getBean(Intake.class), context.getBean(Transactions.class)).afterPropertiesSet();
            return articles.newest(Set.of(Status.PUBLISHED), Optional.empty(), 2).size();
        }
    }
}
