package press.colophon.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.feed.Documents;
import press.colophon.feed.FeedState;
import press.colophon.web.Conditions;
import press.colophon.web.Delivery;
import press.colophon.web.FeedFormats.FeedFormat;
import press.colophon.web.Site;

/**
 * Answers whoever asks for a document of a feed. Who has it already is told so from the feed's state alone: nothing is made,
 * and no database is asked.
 */
@Component
final class FeedAnswers {

    private final Readies readies;
    private final Site site;
    private final String hubs;
    private final String freshness;

    FeedAnswers(Readies readies, Documents documents, Site site, @Value("${colophon.feed-max-age:60}") long maxAge) {
        this.readies = readies;
        this.site = site;
        this.hubs = documents.hubs().stream().map(hub -> ", <" + hub + ">; rel=\"hub\"").collect(Collectors.joining());
        this.freshness = String.valueOf(CacheControl.maxAge(Duration.ofSeconds(maxAge)).cachePublic()
                .staleWhileRevalidate(Duration.ofSeconds(maxAge)).staleIfError(Duration.ofHours(1)).getHeaderValue());
    }

    /** Answers with a document, which is made if it is not ready. */
    void send(FeedState state, FeedFormat format, ServletWebRequest request, HttpServletResponse response) throws IOException {
        Readies.Key key = key(state, format, request.getRequest());
        // Parts are parts of the plain document.
        boolean packed = Encoding.gzip(request.getRequest()) && request.getHeader(HttpHeaders.RANGE) == null;
        if (Conditions.knows(request, etag(key.tag(), packed), state.changedAt().toEpochMilli())) {
            notModified(key).write(request.getRequest(), response);
        } else {
            Ready ready = readies.get(key);
            Reply whole = whole(key, ready, packed);
            (request.getHeader(HttpHeaders.RANGE) == null ? whole : part(ready, whole, request, etag(ready.tag(), false)))
                    .write(request.getRequest(), response);
        }
    }

    /** What there is to answer with, if the document is ready. */
    Optional<Known> known(FeedState state, FeedFormat format, HttpServletRequest request) {
        Readies.Key key = key(state, format, request);
        return readies.made(key).map(ready -> new Known(state, etag(ready.tag(), false), etag(ready.tag(), true),
                whole(key, ready, false), whole(key, ready, true), notModified(key)));
    }

    /**
     * Answers one who has exactly this document, or none at all. Other conditions take more than a glance.
     *
     * @return whether he was answered
     */
    boolean sendKnown(Known known, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean packed = Encoding.gzip(request);
        @Nullable String has = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean isSame = known.etag(packed).equals(has);
        if (!isSame && (has != null || request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) != null)) {
            return false;
        }
        Conditions.state(response, known.etag(packed), known.state().changedAt().toEpochMilli());
        (isSame ? known.notModified() : known.reply(packed)).write(request, response);
        return true;
    }

    private Readies.Key key(FeedState state, FeedFormat format, HttpServletRequest request) {
        return readies.key(state, format, site.at(request, "/"));
    }

    private static String etag(String tag, boolean packed) {
        return '"' + tag + (packed ? "-gzip" : "") + '"';
    }

    /** Whoever keeps the document keeps the surrogate keys that came with it: they name its articles, which are not known here. */
    private Reply notModified(Readies.Key key) {
        return Reply.of(304, described(key));
    }

    private Reply whole(Readies.Key key, Ready ready, boolean packed) {
        HttpHeaders headers = described(key);
        headers.addAll(ready.described());
        Ready.Body body = packed ? ready.gzip().orElse(ready.plain()) : ready.plain();
        if (packed && ready.gzip().isPresent()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.set("Repr-Digest", Delivery.reprDigest(body.sha256()));
        return Reply.of(200, headers, body.bytes());
    }

    private static Reply part(Ready ready, Reply whole, ServletWebRequest request, String etag) {
        HttpHeaders headers = new HttpHeaders();
        for (int i = 0; i < whole.headers().size(); i += 2) {
            headers.add(whole.headers().get(i), whole.headers().get(i + 1));
        }
        ResponseEntity<byte[]> part = Delivery.whole(request, headers, ready.plain().bytes(), ready.plain().sha256(), etag);
        return Reply.of(part.getStatusCode().value(), part.getHeaders(), Optional.ofNullable(part.getBody()).orElseThrow());
    }

    /** What is said of a document also to those who have it. */
    private HttpHeaders described(Readies.Key key) {
        String self = key.base() + Documents.path(key.state().feed().name(), key.state().page(), key.format().name()).substring(1);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, freshness);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        headers.set(HttpHeaders.LINK, "<" + self + ">; rel=\"canonical\", <" + self + ">; rel=\"self\"" + hubs);
        return headers;
    }
}
