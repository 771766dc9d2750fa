package press.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Format;
import press.colophon.feed.Editions;

/** Answers a request with a finished file: the whole of it, a part, or that the client has it already. */
public final class Delivery {

    /** An HTML export has its style in it, and needs nothing else. */
    private static final String HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The header by which shared caches know what they hold. */
    public static final String SURROGATE_KEY = "Surrogate-Key";

    private Delivery() {
    }

    /**
     * The answer.
     *
     * @param request   what was asked
     * @param dated     what the file holds, and when that changed last
     * @param export    the file
     * @param name      the file's name without extension, in ASCII
     * @param canonical the address that stands for all copies of it
     */
    public static ResponseEntity<byte[]> of(ServletWebRequest request, Editions.Dated dated, Export export, String name,
                                     URI canonical) {
        return of(request, headers(dated.edition(), export, name, canonical), export.bytes(), export.sha256(),
                dated.changedAt().toEpochMilli());
    }

    /**
     * Answers with any file.
     *
     * @param request      what was asked
     * @param headers      what is said of the file; its digests are added
     * @param bytes        the file
     * @param sha256       of the bytes
     * @param lastModified in milliseconds since 1970; -1 if that is not known
     */
    public static ResponseEntity<byte[]> of(ServletWebRequest request, HttpHeaders headers, byte[] bytes, byte[] sha256,
                                            long lastModified) {
        headers.set("Repr-Digest", reprDigest(sha256));
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        String etag = '"' + HexFormat.of().formatHex(sha256) + '"';
        if (Conditions.knows(request, etag, lastModified)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        return whole(request, headers, bytes, sha256, etag);
    }

    /**
     * Answers with a file that the client does not have yet, or with a part of it.
     *
     * @param etag of the bytes
     */
    public static ResponseEntity<byte[]> whole(ServletWebRequest request, HttpHeaders headers, byte[] bytes, byte[] sha256,
                                               String etag) {
        headers.set("Repr-Digest", reprDigest(sha256));
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        Optional<String> asked = range(request.getRequest(), etag);
        if (asked.isEmpty()) {
            return ResponseEntity.ok().headers(headers).body(bytes);
        }
        return part(asked.get(), bytes, headers);
    }

    /** The digest of a whole file as a header says it (RFC 9530). */
    public static String reprDigest(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    /** What is said of an export, whoever gets it. */
    public static HttpHeaders headers(Edition edition, Export export, String name, URI canonical) {
        HttpHeaders headers = described(edition, export.format(), name);
        headers.set(HttpHeaders.LINK, "<" + canonical + ">; rel=\"canonical\"");
        headers.set(SURROGATE_KEY, surrogateKeys(edition));
        // Whoever keeps it asks each time whether it is still so: an article can be withdrawn.
        headers.setCacheControl(CacheControl.noCache());
        return headers;
    }

    /** By its articles, for a cache that can be told to forget all that shows one of them; to be said in {@link #SURROGATE_KEY}. */
    public static String surrogateKeys(Edition edition) {
        return edition.articles().stream().map(article -> "article-" + article.id()).collect(Collectors.joining(" "));
    }

    /** What kind of file it is, under which name it is saved, and what a browser may do with it. */
    public static HttpHeaders described(Edition edition, Format format, String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.set(HttpHeaders.CONTENT_DISPOSITION, FileName.inline(name, edition, format.extension()));
        if (format.mediaType().startsWith(MediaType.TEXT_HTML_VALUE)) {
            headers.set("Content-Security-Policy", HTML_POLICY);
        }
        return headers;
    }

    /**
     * The range that was asked for, if it counts. With {@code If-Range}, only the entity tag decides: the date of an
     * article says nothing of the templates, so it is no strong validator.
     */
    private static Optional<String> range(HttpServletRequest request, String etag) {
        @Nullable String condition = request.getHeader(HttpHeaders.IF_RANGE);
        return Optional.ofNullable(request.getHeader(HttpHeaders.RANGE))
                .filter(range -> range.startsWith("bytes=") && request.getMethod().equals("GET"))
                .filter(range -> condition == null || condition.strip().equals(etag));
    }

    /** One range is answered with that part; several with the whole, as a server may. */
    private static ResponseEntity<byte[]> part(String asked, byte[] whole, HttpHeaders headers) {
        List<HttpRange> ranges = parse(asked, whole.length);
        if (ranges.size() > 1) {
            return ResponseEntity.ok().headers(headers).body(whole);
        }
        int start = (int) ranges.getFirst().getRangeStart(whole.length);
        int end = (int) ranges.getFirst().getRangeEnd(whole.length);
        if (start >= whole.length || end < start) {
            throw new OutOfRange(whole.length);
        }
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(start, end, whole.length));
        return ResponseEntity.status(HttpStatus.PARTIAL_CONTENT).headers(headers)
                .body(Arrays.copyOfRange(whole, start, end + 1));
    }

    private static List<HttpRange> parse(String asked, int length) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            if (ranges.isEmpty()) {
                throw new OutOfRange(length);
            }
            return ranges;
        } catch (IllegalArgumentException e) {
            throw new OutOfRange(length);
        }
    }
}
