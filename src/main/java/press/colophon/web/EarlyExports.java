package press.colophon.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.export.Format;
import press.colophon.feed.Editions;

/** Begins the files of the front page before the first reader asks for it. */
@Component
final class EarlyExports {

    private final Editions editions;
    private final FinishedExports finished;

    EarlyExports(Editions editions, FinishedExports finished) {
        this.editions = editions;
        this.finished = finished;
    }

    /** Does not wait for them. */
    void begin() {
        editions.latest(URI.create("/"), Optional.empty()).ifPresent(latest -> latest.articles().forEach(this::begin));
    }

    private void begin(Article article) {
        for (Format format : finished.formats().formats()) {
            try {
                finished.start(editions.of(article), format);
            } catch (Busy e) {
                return;
            }
        }
    }
}
