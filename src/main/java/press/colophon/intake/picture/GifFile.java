package press.colophon.intake.picture;

import java.util.List;
import java.util.Optional;

/** Reads the blocks of a GIF file. XMP stands in an application extension, before 258 bytes that lead to its end. */
final class GifFile {

    private static final String XMP = "!\u00FF\u000BXMP DataXMP";
    private static final int TRAILER = 258;

    private GifFile() {
    }

    static Opened open(FileBytes file) {
        Pixels pixels = new Pixels(file.u16(6), file.u16(8));
        Optional<byte[]> xmp = Optional.empty();
        int at = 13 + colours(file.u8(10));
        while (file.u8(at) != ';') {
            int end = switch (file.u8(at)) {
                case '!' -> subBlocks(file, at + 2);
                case ',' -> subBlocks(file, at + 11 + colours(file.u8(at + 9)));
                default -> throw PictureRefused.damaged("its blocks are damaged");
            };
            if (xmp.isEmpty() && file.says(at, XMP) && end - at > XMP.length() + TRAILER) {
                xmp = Optional.of(file.slice(at + XMP.length(), end - TRAILER));
            }
            at = end;
        }
        return new Opened("image/gif", pixels, xmp, List.of());
    }

    /** How many bytes a table of colours takes, by the flags that announce it. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int subBlocks(FileBytes file, int from) {
        int at = from;
        while (file.u8(at) != 0) {
            at = file.skip(at + 1, file.u8(at));
        }
        return at + 1;
    }
}
