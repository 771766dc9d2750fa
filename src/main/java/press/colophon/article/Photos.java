package press.colophon.article;

import java.net.URI;
import java.util.Optional;

/** Where the bytes of photos are: the port that exporters draw on, and all that they can reach. */
@FunctionalInterface
public interface Photos {

    /** No photo has bytes. */
    Photos NONE = sha256 -> Optional.empty();

    /**
     * The bytes of a picture file.
     *
     * @param sha256 their SHA-256, in 64 hexadecimal digits
     * @return the bytes, or empty if they are not here
     */
    Optional<byte[]> find(String sha256);

    /** Whether they are here; to be overridden where that is known without reading them. */
    default boolean has(String sha256) {
        return find(sha256).isPresent();
    }

    /** Where anybody can fetch the picture of a photo, with its credits in it; empty if it is nowhere. */
    default Optional<Online> online(Photo photo) {
        return Optional.empty();
    }

    /**
     * A picture file that anybody can fetch.
     *
     * @param url       where
     * @param mediaType such as {@code image/jpeg}
     * @param bytes     its size
     * @param width     in pixels
     * @param height    in pixels
     */
    record Online(URI url, String mediaType, long bytes, int width, int height) {
    }
}
