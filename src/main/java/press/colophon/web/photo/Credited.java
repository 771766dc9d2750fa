package press.colophon.web.photo;

import java.util.Optional;
import press.colophon.article.Photo;

/**
 * A picture file as it goes out.
 *
 * @param bytes     not to be changed
 * @param sha256    of these bytes, which are not those that came in
 * @param mediaType such as {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent")
record Credited(byte[] bytes, byte[] sha256, String mediaType) {

    /**
     * Which file, and what it says.
     *
     * @param sha256 of the bytes that came in
     * @param photo  whose credits it carries; without, it goes out as it came
     */
    record Wanted(String sha256, Optional<Photo> photo) {
    }
}
