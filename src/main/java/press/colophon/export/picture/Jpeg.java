package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG file: segments of a marker, a length and its data, up to the scan. XMP stands in an APP1 segment. What Adobe
 * calls extended XMP, the part that did not fit into the first segment, stays where it is.
 */
record Jpeg(Bytes file, int width, int height, List<Part> segments) implements Container {

    static final byte[] SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final byte[] XMP = Container.ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] EXIF = Container.ascii("Exif\0\0");
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int LONGEST_SEGMENT = 0xFFFF;

    static Jpeg read(Bytes file) throws Unreadable {
        List<Part> segments = new ArrayList<>();
        int width = 0;
        int height = 0;
        int at = 2;
        for (int marker = marker(file, at); marker != SCAN; marker = marker(file, at)) {
            int end = file.skip(at + 2, file.u16(at + 2));
            if (frame(marker)) {
                height = file.u16(at + 5);
                width = file.u16(at + 7);
            }
            segments.add(new Part(at, end, marker == APP1 && file.startsWith(at + 4, XMP)));
            at = end;
        }
        if (!ends(file, at)) {
            throw new IndexOutOfBoundsException(file.length());
        }
        return new Jpeg(file, Container.positive(width), Container.positive(height), List.copyOf(segments));
    }

    private static int marker(Bytes file, int at) throws Unreadable {
        int marker = file.u8(at + 1);
        if (file.u8(at) != 0xFF || marker < 0xC0 || marker >= 0xD0 && marker <= 0xD9) {
            throw new Unreadable("its header is damaged");
        }
        return marker;
    }

    /** Whether the segment is one of the frame headers, which state the size. */
    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Whether the file has its end marker; other data may follow it. */
    private static boolean ends(Bytes file, int from) {
        for (int i = file.length() - 2; i > from; i--) {
            if (file.u8(i) == 0xFF && file.u8(i + 1) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String mediaType() {
        return "image/jpeg";
    }

    @Override
    public Optional<byte[]> xmp() {
        return segments.stream().filter(Part::xmp).findFirst()
                .map(segment -> file.slice(segment.from() + 4 + XMP.length, segment.to()));
    }

    @Override
    public int longestXmp() {
        return LONGEST_SEGMENT - 2 - XMP.length;
    }

    /** {@inheritDoc} It goes behind JFIF and Exif, which have to come first. */
    @Override
    public byte[] with(byte[] xmp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length() + xmp.length + 64);
        out.write(file.file(), 0, 2);
        boolean written = false;
        int end = 2;
        for (Part segment : segments) {
            if (!written && !first(segment)) {
                write(xmp, out);
                written = true;
            }
            if (!segment.xmp()) {
                out.write(file.file(), segment.from(), segment.to() - segment.from());
            }
            end = segment.to();
        }
        out.write(file.file(), end, file.length() - end);
        return out.toByteArray();
    }

    private boolean first(Part segment) {
        int marker = file.u8(segment.from() + 1);
        return marker == APP0 || marker == APP1 && file.startsWith(segment.from() + 4, EXIF);
    }

    private static void write(byte[] xmp, ByteArrayOutputStream out) {
        int length = 2 + XMP.length + xmp.length;
        out.write(0xFF);
        out.write(APP1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(XMP);
        out.writeBytes(xmp);
    }
}
