package press.colophon.web.bundle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Status;
import press.colophon.export.Format;
import press.colophon.intake.Document;
import press.colophon.intake.json.StrictJson;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.web.FinishedExports;
import press.colophon.web.access.Bodies;
import press.colophon.web.access.Needs;
import press.colophon.web.problem.Problem;

/**
 * Answers with an archive of many articles in many formats. Whoever may read drafts may have articles of any state that he
 * names, but for withdrawn ones, of which there is nothing left to have; all together means all that are published.
 */
@RestController
final class BundleController {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Articles articles;
    private final FinishedExports exports;
    private final Filler filler;

    BundleController(Articles articles, FinishedExports exports, Filler filler) {
        this.articles = articles;
        this.exports = exports;
        this.filler = filler;
    }

    @Needs(Key.Scope.READ)
    @PostMapping("/api/exports")
    void bundle(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        Order order = order(request);
        Selection selection = selection(order);
        response.setContentType(ZIP.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"articles.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // From here on, an archive that could not be ended is one whose transfer broke off.
        response.flushBuffer();
        filler.fill(response.getOutputStream(), selection, order.wanted(exports.formats()));
    }

    private static Order order(HttpServletRequest request) {
        if (!isJson(request)) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type", "This takes application/json.")
                    .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        return StrictJson.read(new Document("The body", Bodies.read(request, Document.MAX_BYTES),
                Optional.of(MediaType.APPLICATION_JSON_VALUE)), Order::read);
    }

    private static boolean isJson(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).map(type -> type.split(";", 2)[0].strip())
                .filter(MediaType.APPLICATION_JSON_VALUE::equalsIgnoreCase).isPresent();
    }

    /** The articles of an order, or all that is wrong with it at once. */
    private Selection selection(Order order) {
        List<Format> formats = exports.formats();
        List<Order.Fault> faults = new ArrayList<>(order.faults(formats));
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(order.articles().size(), Order.MOST); i++) {
            String name = order.articles().get(i);
            Optional<Filed> filed = articles.byId(name).or(() -> articles.bySlug(name));
            if (filed.isEmpty()) {
                faults.add(new Order.Fault("/articles/" + i, "There is no article “%s”.".formatted(name)));
            } else if (filed.get().article().status() == Status.WITHDRAWN) {
                faults.add(new Order.Fault("/articles/" + i, "The article “%s” was withdrawn.".formatted(name)));
            } else {
                ids.add(filed.get().article().id());
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Unprocessable Content",
                    "This archive cannot be made. What is wrong with the order is listed.")
                    .with("errors", faults.stream().map(Order.Fault::told).toList());
        }
        return order.all() ? Selection.published(articles, order.section()) : Selection.of(articles, ids);
    }
}
