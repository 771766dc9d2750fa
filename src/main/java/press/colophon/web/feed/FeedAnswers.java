package press.colophon.web.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
        Readies.Key key = key(state, format, request);
        send(key, readies.made(key), request, response);
    }

    /** Answers with a document if it is ready, and else does nothing. */
    boolean sendIfReady(FeedState state, FeedFormat format, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        Readies.Key key = key(state, format, request);
        Optional<Ready> made = readies.made(key);
        if (made.isPresent()) {
            send(key, made, request, response);
        }
        return made.isPresent();
    }

    private Readies.Key key(FeedState state, FeedFormat format, ServletWebRequest request) {
        return readies.key(state, format, site.at(request.getRequest(), "/"));
    }

    private void send(Readies.Key key, Optional<Ready> made, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        // Parts are parts of the plain document.
        boolean packed = Encoding.gzip(request) && request.getHeader(HttpHeaders.RANGE) == null;
        String etag = '"' + made.map(Ready::tag).orElseGet(() -> readies.tag(key)) + (packed ? "-gzip" : "") + '"';
        if (Conditions.knows(request, etag, key.state().changedAt().toEpochMilli())) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            describe(key, response);
            response.setHeader(Ready.SURROGATE_KEY, Ready.surrogateKey(key.state().feed().name()));
            return;
        }
        Ready ready = made.orElseGet(() -> readies.get(key));
        Ready.Body body = packed ? ready.gzip().orElse(ready.plain()) : ready.plain();
        HttpHeaders headers = HttpHeaders.copyOf(ready.described());
        if (packed && ready.gzip().isPresent()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        ResponseEntity<byte[]> answer = Delivery.whole(request, headers, body.bytes(), body.sha256(), etag);
        describe(key, response);
        write(answer, request, response);
    }

    /** What is said of a document also to those who have it. */
    private void describe(Readies.Key key, HttpServletResponse response) {
        String self = key.base() + Documents.path(key.state().feed().name(), key.state().page(), key.format().name()).substring(1);
        response.setHeader(HttpHeaders.CACHE_CONTROL, freshness);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.LINK, "<" + self + ">; rel=\"canonical\", <" + self + ">; rel=\"self\"" + hubs);
    }

    private static void write(ResponseEntity<byte[]> answer, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte @Nullable [] body = answer.getBody();
        if (body != null) {
            response.setContentLength(body.length);
            if (request.getHttpMethod() != HttpMethod.HEAD) {
                response.getOutputStream().write(body);
            }
        }
    }
}
