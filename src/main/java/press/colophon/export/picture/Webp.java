package press.colophon.export.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A WebP file: RIFF chunks. XMP stands in a chunk at the end, which only the extended form of the format has: a simple
 * file gets the {@code VP8X} chunk that makes it one.
 *
 * @param extended the flags of its {@code VP8X} chunk, or those that it would have
 */
record Webp(Bytes file, int width, int height, int extended, List<Part> chunks) implements Container {

    private static final byte[] EXTENDED = Container.ascii("VP8X");
    private static final byte[] LOSSY = Container.ascii("VP8 ");
    private static final byte[] LOSSLESS = Container.ascii("VP8L");
    private static final byte[] XMP = Container.ascii("XMP ");
    private static final int FORM = 12;
    private static final int FLAG_XMP = 0x04;
    private static final int FLAG_ALPHA = 0x10;

    static Webp read(Bytes file) throws Unreadable {
        int data = FORM + 8;
        int end = file.skip(8, file.u32Little(4));
        List<Part> chunks = new ArrayList<>();
        for (int at = FORM; at < end; ) {
            int length = file.u32Little(at + 4);
            // A chunk of odd length is padded; files that lack the pad after the last one are common.
            int next = Math.min(file.skip(at + 8, length) + (length & 1), end);
            chunks.add(new Part(at, next, file.startsWith(at, XMP)));
            at = next;
        }
        if (file.startsWith(FORM, EXTENDED)) {
            return new Webp(file, 1 + file.u24Little(data + 4), 1 + file.u24Little(data + 7), file.u8(data), chunks);
        }
        if (file.startsWith(FORM, LOSSY)) {
            return new Webp(file, Container.positive(file.u16Little(data + 6) & 0x3FFF),
                    Container.positive(file.u16Little(data + 8) & 0x3FFF), 0, chunks);
        }
        if (file.startsWith(FORM, LOSSLESS)) {
            int size = file.u32Little(data + 1);
            return new Webp(file, 1 + (size & 0x3FFF), 1 + (size >> 14 & 0x3FFF),
                    (size >> 28 & 1) * FLAG_ALPHA, chunks);
        }
        throw new Unreadable("its header is damaged");
    }

    @Override
    public String mediaType() {
        return "image/webp";
    }

    @Override
    public Optional<byte[]> xmp() {
        return chunks.stream().filter(Part::xmp).findFirst().map(chunk ->
                file.slice(chunk.from() + 8, chunk.from() + 8 + file.u32Little(chunk.from() + 4)));
    }

    @Override
    public byte[] with(byte[] xmp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length() + xmp.length + 64);
        out.writeBytes(Container.ascii("WEBP"));
        write(EXTENDED, header(), out);
        for (Part chunk : chunks) {
            if (!chunk.xmp() && !file.startsWith(chunk.from(), EXTENDED)) {
                write(file.slice(chunk.from(), chunk.from() + 4), data(chunk), out);
            }
        }
        write(XMP, xmp, out);
        byte[] form = out.toByteArray();
        return ByteBuffer.allocate(form.length + 8).order(ByteOrder.LITTLE_ENDIAN)
                .put(Container.ascii("RIFF")).putInt(form.length).put(form).array();
    }

    private byte[] data(Part chunk) {
        return file.slice(chunk.from() + 8, chunk.from() + 8 + file.u32Little(chunk.from() + 4));
    }

    private byte[] header() {
        return ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(extended | FLAG_XMP)
                .putShort((short) (width - 1)).put((byte) (width - 1 >> 16))
                .putShort((short) (height - 1)).put((byte) (height - 1 >> 16)).array();
    }

    private static void write(byte[] type, byte[] data, ByteArrayOutputStream out) {
        out.writeBytes(type);
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array());
        out.writeBytes(data);
        if ((data.length & 1) == 1) {
            out.write(0);
        }
    }
}
