package press.colophon.web.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.feed.Documents;
import press.colophon.feed.Facet;
import press.colophon.feed.Feed;
import press.colophon.web.FeedFormats;
import press.colophon.web.Negotiation;
import press.colophon.web.NotAcceptable;
import press.colophon.web.Pages;
import press.colophon.web.Site;

/** Which feeds there are: a page for people, JSON for machines, OPML for feed readers. */
@RestController
final class FeedsController {

    private final Documents documents;
    private final FeedFormats formats;
    private final Pages pages;
    private final Site site;

    FeedsController(Documents documents, FeedFormats formats, Pages pages, Site site) {
        this.documents = documents;
        this.formats = formats;
        this.pages = pages;
        this.site = site;
    }

    /** All feeds. */
    record Listed(List<ListedFeed> feeds) {
    }

    /**
     * A feed, in every format.
     *
     * @param name  in its addresses
     * @param title for people
     * @param by    what its articles are gathered by
     * @param files one a format
     */
    public record ListedFeed(String name, String title, String by, List<File> files) {
    }

    /** A feed in a format. */
    public record File(String format, String title, String mediaType, String href) {
    }

    /** Feeds of one kind, for the page. */
    public record Group(String heading, List<ListedFeed> feeds) {
    }

    @GetMapping("/feeds")
    ResponseEntity<?> feeds(ServletWebRequest request) {
        List<String> offered = List.of(Pages.TYPE, MediaType.APPLICATION_JSON_VALUE);
        int best = Negotiation.best(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)), offered)
                .orElseThrow(() -> new NotAcceptable(offered));
        Map<Facet, List<Feed>> all = documents.all();
        return best == 0 ? pages.page("web/feeds.ftlh", Map.of("groups", all.entrySet().stream()
                        .map(group -> new Group(group.getKey().heading(), listed(group.getValue()))).toList()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .body(new Listed(all.values().stream().flatMap(group -> listed(group).stream()).toList()));
    }

    private List<ListedFeed> listed(List<Feed> feeds) {
        return feeds.stream().map(feed -> new ListedFeed(feed.name(), documents.heading(feed), feed.facet().name().toLowerCase(Locale.ROOT),
                formats.all().stream().map(format -> new File(format.name(), format.format().title(), format.format().mediaType(),
                        Documents.path(feed.name(), 0, format.name()))).toList())).toList();
    }

    @GetMapping("/feeds.opml")
    ResponseEntity<byte[]> opml() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/x-opml;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"feeds.opml\"").cacheControl(CacheControl.noCache())
                .body(Opml.of(documents, formats.subscribed().getFirst(), site.at("/")));
    }
}
