package press.colophon.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.feed.Editions;
import press.colophon.web.problem.Because;

/** The files: an article in any format. */
@RestController
final class ExportController {

    private final Editions editions;
    private final FinishedExports finished;
    private final Exports exports;

    ExportController(Editions editions, FinishedExports finished, Exports exports) {
        this.editions = editions;
        this.finished = finished;
        this.exports = exports;
    }

    @GetMapping("/articles/{slug:[a-z0-9-]+}.{format:[a-z0-9]+}")
    ResponseEntity<byte[]> article(@PathVariable String slug, @PathVariable String format, ServletWebRequest request) {
        return article(edition(slug), format(format), request);
    }

    /** What readers have of an article, if they have it. */
    Editions.Dated edition(String slug) {
        return editions.article(slug).orElseThrow(() -> editions.withdrawal(slug)
                .<RuntimeException>map(Because::of).orElseGet(() -> NotFound.article(slug, exports)));
    }

    /** The file of one article. */
    ResponseEntity<byte[]> article(Editions.Dated dated, Format format, ServletWebRequest request) {
        Article article = dated.edition().articles().getFirst();
        return Delivery.of(request, dated, finished.get(dated.edition(), format), article.slug(), article.canonicalUrl());
    }

    /** The finished file, or the reason why there is none. */
    Export finished(Edition edition, Format format) {
        return finished.get(edition, format);
    }

    private Format format(String name) {
        return exports.format(name).orElseThrow(() -> NotFound.format(name, exports));
    }
}
