package press.colophon.intake.picture;

import java.util.List;
import java.util.Optional;

/**
 * What of a picture file is looked at; nothing else of it, such as its Exif data or its colour profile, is.
 *
 * @param xmp  its XMP packet
 * @param iptc its IPTC IIM blocks
 */
record Opened(String mediaType, Pixels pixels, Optional<byte[]> xmp, List<byte[]> iptc) {

    /** Longer packets are refused. */
    static final int LONGEST_XMP = 1 << 20;

    Opened {
        if (xmp.isPresent() && xmp.get().length > LONGEST_XMP) {
            throw PictureRefused.damaged("its XMP has more than %,d bytes".formatted(LONGEST_XMP));
        }
    }

    /** Opens a file as what its first bytes say. */
    static Opened of(FileBytes file) {
        try {
            if (file.says(0, JpegFile.SIGNATURE)) {
                return JpegFile.open(file);
            }
            if (file.says(0, PngFile.SIGNATURE)) {
                return PngFile.open(file);
            }
            if (file.says(0, "RIFF") && file.says(8, "WEBP")) {
                return WebpFile.open(file.littleEndian());
            }
            if (file.says(0, "GIF87a") || file.says(0, "GIF89a")) {
                return GifFile.open(file.littleEndian());
            }
        } catch (IndexOutOfBoundsException e) {
            throw PictureRefused.damaged("the file ends too early");
        }
        throw new PictureRefused(PictureRefused.Reason.UNKNOWN_TYPE, "The file is not a JPEG, PNG, WebP or GIF picture.");
    }
}
