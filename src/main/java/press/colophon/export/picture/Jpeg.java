package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import press.colophon.article.Photo;

/**
 * A JPEG file: segments of a marker, a length and its data, up to the scan. XMP stands in an APP1 segment, the
 * older IPTC fields in Photoshop's APP13 segments. What Adobe calls extended XMP, the part that did not fit into the
 * first segment, stays where it is.
 */
record Jpeg(Bytes file, int width, int height, List<Part> segments) implements Container {

    static final byte[] SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final byte[] XMP = Container.ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = Container.ascii("Photoshop 3.0\0");
    private static final byte[] EXIF = Container.ascii("Exif\0\0");
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
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
                if (width > 0) {
                    throw new Unreadable("it states its size twice");
                }
                height = Container.positive(file.u16(at + 5));
                width = Container.positive(file.u16(at + 7));
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

    @Override
    public byte[] with(byte[] xmp) {
        return with(Part::xmp, segments(APP1, XMP, xmp));
    }

    /** The same picture with this packet, and with what the photo states in the older IPTC fields. */
    byte[] with(byte[] xmp, Photo photo) {
        ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
        segments.stream().filter(this::photoshop).forEach(segment ->
                photoshop.writeBytes(file.slice(segment.from() + 4 + PHOTOSHOP.length, segment.to())));
        byte[] resources = ImageResources.read(photoshop.toByteArray()).with(photo).bytes();
        return with(segment -> segment.xmp() || photoshop(segment),
                segments(APP1, XMP, xmp), segments(APP13, PHOTOSHOP, resources));
    }

    /** The file without extended XMP, for which a reader may take as much memory as it claims to need, and without Exif. */
    byte[] withoutExtendedXmp() {
        return with(segment -> is(segment, APP1, new byte[0]) && !segment.xmp());
    }

    /** The file with these segments in place of others. They go behind JFIF and Exif, which have to come first. */
    private byte[] with(Predicate<Part> others, byte[]... these) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length() + 4096);
        out.write(file.file(), 0, 2);
        boolean written = false;
        int end = 2;
        for (Part segment : segments) {
            if (!written && !first(segment)) {
                Stream.of(these).forEach(out::writeBytes);
                written = true;
            }
            if (!others.test(segment)) {
                out.write(file.file(), segment.from(), segment.to() - segment.from());
            }
            end = segment.to();
        }
        out.write(file.file(), end, file.length() - end);
        return out.toByteArray();
    }

    private boolean first(Part segment) {
        return file.u8(segment.from() + 1) == APP0 || is(segment, APP1, EXIF);
    }

    private boolean photoshop(Part segment) {
        return is(segment, APP13, PHOTOSHOP);
    }

    private boolean is(Part segment, int marker, byte[] name) {
        return file.u8(segment.from() + 1) == marker && file.startsWith(segment.from() + 4, name);
    }

    /** As many segments as it takes for the data, all under the same name; none if there is no data. */
    private static byte[] segments(int marker, byte[] name, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 64);
        int room = LONGEST_SEGMENT - 2 - name.length;
        for (int from = 0; from < data.length; from += room) {
            int length = Math.min(room, data.length - from);
            out.write(0xFF);
            out.write(marker);
            out.write(2 + name.length + length >> 8);
            out.write(2 + name.length + length);
            out.writeBytes(name);
            out.write(data, from, length);
        }
        return out.toByteArray();
    }
}
