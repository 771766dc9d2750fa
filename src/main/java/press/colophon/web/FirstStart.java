package press.colophon.web;

import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import press.colophon.intake.Document;
import press.colophon.intake.Intake;
import press.colophon.store.Articles;

/** Puts the sample article into a house that has none, so that there is something to see. */
@Component
final class FirstStart implements InitializingBean {

    private final Articles articles;
    private final Intake intake;

    FirstStart(Articles articles, Intake intake) {
        this.articles = articles;
        this.intake = intake;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!articles.latest(1).isEmpty()) {
            return;
        }
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*")) {
            Document document = new Document(String.valueOf(sample.getFilename()), sample.getContentAsByteArray());
            articles.put(intake.read(document, Map.of()).article());
        }
    }
}
