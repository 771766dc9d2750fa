package press.colophon.store;

import java.util.Optional;
import press.colophon.article.Photos;

/** The picture files of the house, by the SHA-256 of their bytes. */
public interface PhotoFiles extends Photos {

    /**
     * Keeps a file; one that is here already stays as it is.
     *
     * @param file what is known of it
     * @param bytes the file
     * @param who  brings it
     * @return whether it is new
     */
    boolean put(PhotoFile file, byte[] bytes, String who);

    /** What is known of a file. */
    Optional<PhotoFile> file(String sha256);

    /** Whether readers may fetch a file: a published article shows it, and none forbids to pass it on. */
    boolean isPublic(String sha256);

    /**
     * The id of the article that speaks for a file: of those that show it the newest that is published, or else the
     * newest. A withdrawn one does not count.
     */
    Optional<String> shownBy(String sha256);

    /**
     * A picture file.
     *
     * @param sha256    of its bytes
     * @param mediaType such as {@code image/jpeg}
     * @param width     in pixels
     * @param height    in pixels
     * @param stated    the credits that the file itself states, as JSON
     */
    record PhotoFile(String sha256, String mediaType, int width, int height, String stated) {
    }
}
