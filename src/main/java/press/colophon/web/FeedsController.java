package press.colophon.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.export.Exports;

/** Which feeds there are: a page for people, JSON for machines. */
@RestController
final class FeedsController {

    private final Exports exports;
    private final Pages pages;

    FeedsController(Exports exports, Pages pages) {
        this.exports = exports;
        this.pages = pages;
    }

    /** All feeds. */
    record Feeds(List<Feed> feeds) {
    }

    /**
     * A feed, in every format.
     *
     * @param name  in its addresses
     * @param title for people
     * @param files one a format
     */
    public record Feed(String name, String title, List<File> files) {
    }

    /** A feed in a format. */
    public record File(String format, String title, String mediaType, String href) {
    }

    @GetMapping("/feeds")
    ResponseEntity<?> feeds(ServletWebRequest request) {
        List<String> offered = List.of(Pages.TYPE, MediaType.APPLICATION_JSON_VALUE);
        Feeds feeds = new Feeds(List.of(new Feed("latest", "Latest articles", exports.formats().stream().map(format ->
                new File(format.name(), format.title(), format.mediaType(), "/feeds/latest." + format.name())).toList())));
        int best = Negotiation.best(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)), offered)
                .orElseThrow(() -> new NotAcceptable(offered));
        return best == 0 ? pages.page("web/feeds.ftlh", Map.of("feeds", feeds.feeds(), "formats", exports.formats()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).body(feeds);
    }
}
