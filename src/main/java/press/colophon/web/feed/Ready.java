package press.colophon.web.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.web.Delivery;

/**
 * A document of a feed, ready to go out.
 *
 * @param tag       of its bytes
 * @param described what is said of it, whoever gets it; not to be changed
 * @param plain     as it was written
 * @param gzip      the same compressed, if that makes it smaller
 */
record Ready(String tag, HttpHeaders described, Body plain, Optional<Body> gzip) {

    /**
     * Bytes on the wire.
     *
     * @param bytes  not to be changed
     * @param sha256 of them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte[] bytes, byte[] sha256) {

        private static Body of(byte[] bytes) {
            return new Body(bytes, DigestUtils.sha256(bytes));
        }
    }

    static Ready of(String tag, String feed, Edition edition, Export export) {
        HttpHeaders described = Delivery.described(edition, export.format(), feed);
        described.set(Delivery.SURROGATE_KEY, ("feed-" + feed + " " + Delivery.surrogateKeys(edition)).strip());
        byte[] packed = packed(export.bytes());
        return new Ready(tag, described, new Body(export.bytes(), export.sha256()),
                packed.length < export.bytes().length ? Optional.of(Body.of(packed)) : Optional.empty());
    }

    /** It is made once and sent to thousands, so it is worth the effort. */
    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    int size() {
        return plain.bytes().length + gzip.map(body -> body.bytes().length).orElse(0);
    }
}
