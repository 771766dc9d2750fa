package press.colophon.intake.picture;

import java.util.List;
import java.util.Optional;

/** Reads the RIFF chunks of a WebP file, the first of which states the size. XMP stands in a chunk of its own. */
final class WebpFile {

    private static final int FORM = 12;

    private WebpFile() {
    }

    static Opened open(FileBytes file) {
        int end = file.skip(8, file.u32(4));
        Pixels pixels = pixels(file, FORM + 8);
        Optional<byte[]> xmp = Optional.empty();
        for (int at = FORM; at < end; ) {
            int length = file.u32(at + 4);
            int data = file.skip(at + 8, length);
            if (xmp.isEmpty() && file.says(at, "XMP ")) {
                xmp = Optional.of(file.slice(at + 8, data));
            }
            // A chunk of odd length is padded; files that lack the pad after the last one are common.
            at = Math.min(data + (length & 1), end);
        }
        return new Opened("image/webp", pixels, xmp, List.of());
    }

    private static Pixels pixels(FileBytes file, int data) {
        if (file.says(FORM, "VP8X")) {
            return new Pixels(1 + file.u24(data + 4), 1 + file.u24(data + 7));
        }
        if (file.says(FORM, "VP8 ")) {
            return new Pixels(file.u16(data + 6) & 0x3FFF, file.u16(data + 8) & 0x3FFF);
        }
        if (file.says(FORM, "VP8L")) {
            int size = file.u32(data + 1);
            return new Pixels(1 + (size & 0x3FFF), 1 + (size >> 14 & 0x3FFF));
        }
        throw PictureRefused.damaged("its header is damaged");
    }
}
