package press.colophon.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.export.Edition;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.html.Stories;
import press.colophon.feed.Editions;

/** An article for a reader, in whatever form is asked for, and the proof that its credits are in all of them. */
@RestController
final class ArticleController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SLUG = "{slug:[a-z0-9-]+}";

    private final ExportController files;
    private final Exports exports;
    private final Outcomes outcomes;
    private final Stories stories;
    private final Pages pages;

    ArticleController(ExportController files, Exports exports, Outcomes outcomes, Stories stories,
                      Pages pages) {
        this.files = files;
        this.exports = exports;
        this.outcomes = outcomes;
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping("/articles/" + SLUG)
    ResponseEntity<byte[]> article(@PathVariable String slug, ServletWebRequest request) {
        Editions.Dated dated = files.edition(slug);
        Optional.ofNullable(request.getResponse()).ifPresent(response -> response.setHeader("Vary", "Accept"));
        List<Format> others = exports.formats().stream()
                .filter(format -> !format.mediaType().startsWith(MediaType.TEXT_HTML_VALUE)).toList();
        int best = negotiate(request, Stream.concat(Stream.of(Pages.TYPE), others.stream().map(Format::mediaType)).toList());
        return best == 0 ? page(dated.edition(), request) : files.article(dated, others.get(best - 1), request);
    }

    /** The page shows what the HTML file does, so there is none if that was refused. */
    private ResponseEntity<byte[]> page(Edition edition, ServletWebRequest request) {
        Optional.ofNullable(request.getResponse()).ifPresent(response ->
                response.setHeader(Delivery.SURROGATE_KEY, Delivery.surrogateKeys(edition)));
        exports.formats().stream().filter(format -> format.mediaType().startsWith(MediaType.TEXT_HTML_VALUE))
                .forEach(format -> files.finished(edition, format));
        return pages.page("web/article.ftlh", Map.of("story", stories.of(edition, 1),
                "proof", AllFormats.of(outcomes.of(List.of(edition), PATIENCE).getFirst())));
    }

    @GetMapping("/articles/" + SLUG + "/credits")
    ResponseEntity<?> credits(@PathVariable String slug, ServletWebRequest request) {
        Edition edition = files.edition(slug).edition();
        CreditTable table = CreditTable.of(edition.articles().getFirst(),
                outcomes.of(List.of(edition), PATIENCE).getFirst());
        int best = negotiate(request, List.of(Pages.TYPE, MediaType.APPLICATION_JSON_VALUE));
        return best == 0
                ? pages.page("web/credits.ftlh", Map.of("article", edition.articles().getFirst(), "table", table))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).body(CreditsJson.of(edition, table));
    }

    private static int negotiate(ServletWebRequest request, List<String> offered) {
        return Negotiation.best(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)), offered)
                .orElseThrow(() -> new NotAcceptable(offered));
    }
}
