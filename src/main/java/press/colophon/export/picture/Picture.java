package press.colophon.export.picture;

import java.util.Base64;
import java.util.Optional;
import press.colophon.article.Limits;
import press.colophon.article.Photo;
import press.colophon.export.Edition;
import press.colophon.export.Unprintable;

/**
 * A picture file that names its own credits: they are written into it as XMP, and into a JPEG file as IPTC IIM too; the
 * picture itself is not touched. PNG, WebP and GIF have no place for IIM in their standards: the IPTC properties in XMP
 * are how they carry credits. What the file is and how large, its header says; no pixel is decoded.
 *
 * @param bytes     the file; not to be changed
 * @param mediaType such as {@code image/jpeg}
 * @param width     in pixels
 * @param height    in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] bytes, String mediaType, int width, int height) {

    /**
     * The picture of a photo, if we have its bytes and the edition's audience may have them.
     *
     * @param edition where the bytes come from
     * @param photo   whose credits the file is given
     * @return the file with the credits in it
     * @throws Unprintable if the bytes are not those of a JPEG, PNG, WebP or GIF file within the {@link Limits}, or
     *                     are damaged
     */
    public static Optional<Picture> of(Edition edition, Photo photo) {
        return edition.picture(photo).map(bytes -> of(bytes, photo));
    }

    /**
     * A file with the credits of a photo in it.
     *
     * @throws Unprintable as above
     */
    public static Picture of(byte[] bytes, Photo photo) {
        try {
            limit("%,d bytes".formatted(bytes.length), bytes.length, Limits.PHOTO_BYTES);
            Container file = Container.of(bytes);
            limit("%,d × %,d pixels".formatted(file.width(), file.height()),
                    (long) file.width() * file.height(), Limits.PHOTO_PIXELS);
            return new Picture(with(Packet.of(file, photo), file, photo), file.mediaType(), file.width(), file.height());
        } catch (Unreadable e) {
            throw new Unprintable("the photo credited “%s” cannot be shown: %s".formatted(photo.creditLine(), e.getMessage()));
        }
    }

    /** Only JPEG has a place for the older IPTC fields; the standards of the others name none, and XMP says it all. */
    private static byte[] with(byte[] xmp, Container file, Photo photo) {
        return switch (file) {
            case Jpeg jpeg -> jpeg.with(xmp, photo);
            case Png png -> png.with(xmp);
            case Webp webp -> webp.with(xmp);
            case Gif gif -> gif.with(xmp);
        };
    }

    private static void limit(String size, long value, long most) throws Unreadable {
        if (value > most) {
            throw new Unreadable("it has %s, and the most is %,d".formatted(size, most));
        }
    }

    /** The file as an address that needs no fetching. */
    public String dataUri() {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
