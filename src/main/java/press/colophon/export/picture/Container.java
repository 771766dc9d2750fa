package press.colophon.export.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A kind of picture file: its size, the XMP packet that it has, and the same file with another one. */
sealed interface Container permits Gif, Jpeg, Png, Webp {

    /** Such as {@code image/jpeg}. */
    String mediaType();

    /** In pixels, at least 1. */
    int width();

    /** In pixels, at least 1. */
    int height();

    /** The XMP packet in it, if there is one that could be taken out. */
    Optional<byte[]> xmp();

    /** How many bytes a packet may have in this kind of file. */
    default int longestXmp() {
        return Integer.MAX_VALUE;
    }

    /** The same picture with this packet in place of its own. All else stays as it is, byte for byte. */
    byte[] with(byte[] xmp);

    /** Reads a file as what its first bytes say. */
    static Container of(byte[] file) throws Unreadable {
        try {
            Bytes bytes = new Bytes(file);
            if (bytes.startsWith(0, Jpeg.SIGNATURE)) {
                return Jpeg.read(bytes);
            }
            if (bytes.startsWith(0, Png.SIGNATURE)) {
                return Png.read(bytes);
            }
            if (bytes.startsWith(0, ascii("RIFF")) && bytes.startsWith(8, ascii("WEBP"))) {
                return Webp.read(bytes);
            }
            if (bytes.startsWith(0, ascii("GIF87a")) || bytes.startsWith(0, ascii("GIF89a"))) {
                return Gif.read(bytes);
            }
            throw new Unreadable("it is not a JPEG, PNG, WebP or GIF file");
        } catch (IndexOutOfBoundsException e) {
            throw new Unreadable("the file ends too early");
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static int positive(int pixels) throws Unreadable {
        if (pixels <= 0) {
            throw new Unreadable("its header states no size");
        }
        return pixels;
    }
}
