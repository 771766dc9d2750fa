package press.colophon.intake.picture;

import press.colophon.article.Limits;

/**
 * A picture file that came in. Its header says what it is and how large; no pixel is decoded. Its credits are those of
 * its XMP packet and, in a JPEG, of its IPTC IIM fields. Exif, extended XMP, and what some programs hide in the texts of
 * a PNG are not read.
 *
 * @param mediaType such as {@code image/jpeg}, by its first bytes
 * @param width     in pixels
 * @param height    in pixels
 * @param stated    what it states of its own credits
 */
public record PictureFile(String mediaType, int width, int height, Stated stated) {

    /**
     * Reads a file.
     *
     * @param file all of its bytes
     * @return what it is and states
     * @throws PictureRefused if it is not a JPEG, PNG, WebP or GIF file, is damaged, or is above the {@link Limits}
     */
    public static PictureFile read(byte[] file) {
        if (file.length > Limits.PHOTO_BYTES) {
            throw new PictureRefused(PictureRefused.Reason.TOO_LARGE, "The picture has %,d bytes, and the most is %,d."
                    .formatted(file.length, Limits.PHOTO_BYTES));
        }
        Opened opened = Opened.of(FileBytes.of(file));
        return new PictureFile(opened.mediaType(), opened.pixels().width(), opened.pixels().height(), Stated.in(opened));
    }
}
