package press.colophon.intake.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the segments of a JPEG file up to its scan. XMP stands in APP1, IPTC among Photoshop's resources in APP13. */
final class JpegFile {

    static final String SIGNATURE = "\u00FF\u00D8\u00FF";

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final int SCAN = 0xDA;
    private static final int IPTC = 0x0404;

    private JpegFile() {
    }

    static Opened open(FileBytes file) {
        Optional<Pixels> pixels = Optional.empty();
        Optional<byte[]> xmp = Optional.empty();
        ByteArrayOutputStream resources = new ByteArrayOutputStream();
        int at = 2;
        for (int marker = marker(file, at); marker != SCAN; marker = marker(file, at)) {
            int end = file.skip(at + 2, file.u16(at + 2));
            if (frame(marker)) {
                if (pixels.isPresent()) {
                    throw PictureRefused.damaged("it states its size twice");
                }
                pixels = Optional.of(new Pixels(file.u16(at + 7), file.u16(at + 5)));
            } else if (marker == APP1 && xmp.isEmpty() && file.says(at + 4, XMP)) {
                xmp = Optional.of(file.slice(at + 4 + XMP.length(), end));
            } else if (marker == APP13 && file.says(at + 4, PHOTOSHOP)) {
                resources.writeBytes(file.slice(at + 4 + PHOTOSHOP.length(), end));
            }
            at = end;
        }
        endsAfter(file, at);
        return new Opened("image/jpeg", pixels.orElseThrow(() -> PictureRefused.damaged("its header states no size")),
                xmp, iptc(FileBytes.of(resources.toByteArray())));
    }

    private static int marker(FileBytes file, int at) {
        int marker = file.u8(at + 1);
        if (file.u8(at) != 0xFF || marker < 0xC0 || marker >= 0xD0 && marker <= 0xD9) {
            throw PictureRefused.damaged("its header is damaged");
        }
        return marker;
    }

    /** Whether the segment is one of the frame headers, which state the size. */
    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Other data may follow the end marker. */
    private static void endsAfter(FileBytes file, int scan) {
        for (int i = file.length() - 2; i > scan; i--) {
            if (file.says(i, "\u00FF\u00D9")) {
                return;
            }
        }
        throw new IndexOutOfBoundsException(file.length());
    }

    /** The IPTC blocks among the resources, of which each has a signature, a number, a name and data, up to any damage. */
    private static List<byte[]> iptc(FileBytes resources) {
        List<byte[]> blocks = new ArrayList<>();
        try {
            for (int at = 0; at < resources.length(); ) {
                int length = at + 6 + (resources.u8(at + 6) + 2 & ~1);
                int end = resources.skip(length + 4, resources.u32(length));
                if (resources.says(at, "8BIM") && resources.u16(at + 4) == IPTC) {
                    blocks.add(resources.slice(length + 4, end));
                }
                // Data of odd length is padded; some writers forget that.
                boolean padded = (end - length & 1) == 1 && end < resources.length() && resources.u8(end) == 0;
                at = padded ? end + 1 : end;
            }
        } catch (IndexOutOfBoundsException damaged) {
            return blocks;
        }
        return blocks;
    }
}
