package press.colophon.web.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.feed.Documents;
import press.colophon.feed.FeedState;
import press.colophon.feed.FeedStates;
import press.colophon.web.Conditions;
import press.colophon.web.Delivery;
import press.colophon.web.FeedFormats;
import press.colophon.web.FeedFormats.FeedFormat;
import press.colophon.web.NotFound;
import press.colophon.web.Site;

/**
 * The documents of feeds. Who has one already is told so from the feed's state alone: nothing is made, and no database is
 * asked.
 */
@RestController
final class FeedController {

    private static final String NAME = "/feeds/{name:[a-z0-9-]{1,120}}";
    private static final String FORMAT = ".{format:[a-z0-9]+}";

    private final FeedStates states;
    private final FeedFormats formats;
    private final Readies readies;
    private final Documents documents;
    private final Site site;
    private final CacheControl freshness;

    FeedController(FeedStates states, FeedFormats formats, Readies readies, Documents documents, Site site,
                   @Value("${colophon.feed-max-age:60}") long maxAge) {
        this.states = states;
        this.formats = formats;
        this.readies = readies;
        this.documents = documents;
        this.site = site;
        this.freshness = CacheControl.maxAge(Duration.ofSeconds(maxAge)).cachePublic()
                .staleWhileRevalidate(Duration.ofSeconds(maxAge)).staleIfError(Duration.ofHours(1));
    }

    @GetMapping(NAME + FORMAT)
    ResponseEntity<byte[]> current(@PathVariable String name, @PathVariable String format, ServletWebRequest request) {
        FeedFormat wanted = format(format);
        return answer(states.of(name, 0).orElseThrow(() -> NotFound.feed(name)), wanted, request);
    }

    @GetMapping(NAME + "/{page:[1-9][0-9]{0,8}}" + FORMAT)
    ResponseEntity<byte[]> archive(@PathVariable String name, @PathVariable long page, @PathVariable String format,
                                   ServletWebRequest request) {
        FeedFormat wanted = format(format);
        Optional<FeedState> archive = states.of(name, page);
        if (archive.isPresent()) {
            return answer(archive.get(), wanted, request);
        }
        // The newest archive names the one that comes after it before that is closed: what it will hold is in the current document.
        FeedState current = states.of(name, 0).filter(state -> page == state.feed().archives() + 1 && page > 1)
                .orElseThrow(() -> NotFound.feed(name));
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT).cacheControl(CacheControl.noStore())
                .location(site.at(Documents.path(current.feed().name(), 0, wanted.name()))).build();
    }

    private FeedFormat format(String name) {
        return formats.named(name).orElseThrow(() -> NotFound.feedFormat(name, formats));
    }

    private ResponseEntity<byte[]> answer(FeedState state, FeedFormat format, ServletWebRequest request) {
        URI self = site.at(Documents.path(state.feed().name(), state.page(), format.name()));
        Readies.Key key = readies.key(state, format, site.at("/"));
        // Parts are parts of the plain document.
        boolean packed = Encoding.gzip(request) && request.getHeader(HttpHeaders.RANGE) == null;
        String etag = '"' + readies.tag(key) + (packed ? "-gzip" : "") + '"';
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(freshness);
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        headers.set(HttpHeaders.LINK, Stream.concat(Stream.of("<" + self + ">; rel=\"canonical\"", "<" + self + ">; rel=\"self\""),
                documents.hubs().stream().map(hub -> "<" + hub + ">; rel=\"hub\"")).collect(Collectors.joining(", ")));
        headers.set("Surrogate-Key", "feed-" + state.feed().name());
        if (Conditions.knows(request, etag, state.changedAt().toEpochMilli())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        Ready ready = readies.get(key);
        headers.addAll(Delivery.described(ready.edition(), format.format(), state.feed().name()));
        headers.set("Surrogate-Key", Stream.concat(Stream.of("feed-" + state.feed().name()),
                ready.articles().stream().map(id -> "article-" + id)).collect(Collectors.joining(" ")));
        Ready.Body body = packed ? ready.gzip().orElse(ready.plain()) : ready.plain();
        if (packed && ready.gzip().isPresent()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return Delivery.whole(request, headers, body.bytes(), body.sha256(), etag);
    }
}
