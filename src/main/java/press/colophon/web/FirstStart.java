package press.colophon.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Status;
import press.colophon.intake.Document;
import press.colophon.intake.Intake;
import press.colophon.intake.Rejected;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Refusal;
import press.colophon.store.Step;
import press.colophon.store.Transactions;

/** Puts the sample article into a house that has none, so that there is something to see. */
@Component
final class FirstStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Articles articles;
    private final Intake intake;
    private final Transactions transactions;

    FirstStart(Articles articles, Intake intake, Transactions transactions) {
        this.articles = articles;
        this.intake = intake;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!articles.newest(EnumSet.allOf(Status.class), Optional.empty(), 1).isEmpty()) {
            return;
        }
        for (Resource text : new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*")) {
            Document document = new Document(String.valueOf(text.getFilename()), text.getContentAsByteArray());
            try {
                Article read = intake.read(document, Map.of()).article();
                transactions.write(() -> {
                    Filed sample = articles.create(read, true, "first start");
                    return articles.take(sample.article().id(), sample.revision(), new Step.Publish(), "first start");
                });
            } catch (Refusal other) {
                LOG.debug("Another instance has put it there: {}", other.getMessage());
            } catch (Rejected e) {
                // The newsroom's own tables may no longer know the sample's publisher; that is no reason not to serve.
                LOG.warn("Starting without the sample article. {}", e.getMessage());
            }
        }
    }
}
