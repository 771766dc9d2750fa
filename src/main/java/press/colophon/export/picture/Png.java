package press.colophon.export.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** A PNG file: chunks of a length, a type, data and a checksum. XMP stands in an {@code iTXt} chunk. */
record Png(Bytes file, int width, int height, List<Part> chunks) implements Container {

    static final byte[] SIGNATURE = Container.ascii("\u0089PNG\r\n\u001a\n");

    private static final byte[] XMP = Container.ascii("iTXtXML:com.adobe.xmp\0");
    private static final byte[] HEADER = Container.ascii("IHDR");
    private static final byte[] END = Container.ascii("IEND");

    static Png read(Bytes file) throws Unreadable {
        int at = SIGNATURE.length;
        if (!file.startsWith(at + 4, HEADER)) {
            throw new Unreadable("its header is damaged");
        }
        int width = file.u32(at + 8);
        int height = file.u32(at + 12);
        List<Part> chunks = new ArrayList<>();
        boolean ended = false;
        while (!ended) {
            int end = file.skip(file.skip(at + 8, file.u32(at)), 4);
            chunks.add(new Part(at, end, file.startsWith(at + 4, XMP)));
            ended = file.startsWith(at + 4, END);
            at = end;
        }
        return new Png(file, Container.positive(width), Container.positive(height), List.copyOf(chunks));
    }

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public Optional<byte[]> xmp() {
        return chunks.stream().filter(Part::xmp).findFirst().flatMap(this::text);
    }

    /** The text of the chunk: behind the keyword come whether it is compressed and how, then a language and its keyword. */
    private Optional<byte[]> text(Part chunk) {
        byte[] data = file.slice(chunk.from() + 4 + XMP.length, chunk.to() - 4);
        int text = 2;
        for (int zeros = 0; zeros < 2; text++) {
            if (text >= data.length) {
                return Optional.empty();
            }
            zeros += data[text] == 0 ? 1 : 0;
        }
        ByteArrayInputStream rest = new ByteArrayInputStream(data, text, data.length - text);
        try (var in = data[0] == 0 ? rest : new InflaterInputStream(rest)) {
            return Optional.of(in.readNBytes(Packet.LONGEST + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] with(byte[] xmp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length() + xmp.length + 64);
        out.writeBytes(SIGNATURE);
        int end = SIGNATURE.length;
        for (Part chunk : chunks) {
            if (!chunk.xmp()) {
                out.write(file.file(), chunk.from(), chunk.to() - chunk.from());
            }
            if (end == SIGNATURE.length) {
                out.writeBytes(chunk(xmp));
            }
            end = chunk.to();
        }
        out.write(file.file(), end, file.length() - end);
        return out.toByteArray();
    }

    /** The file without the chunks that unfold to an unknown length when read. */
    byte[] withoutCompressedTexts() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length());
        out.writeBytes(SIGNATURE);
        chunks.stream().filter(chunk -> !compressed(chunk))
                .forEach(chunk -> out.write(file.file(), chunk.from(), chunk.to() - chunk.from()));
        return out.toByteArray();
    }

    private boolean compressed(Part chunk) {
        int at = chunk.from() + 4;
        return file.startsWith(at, Container.ascii("iCCP")) || file.startsWith(at, Container.ascii("zTXt"))
                || file.startsWith(at, Container.ascii("iTXt")) && !plain(chunk);
    }

    /** Whether the byte behind the keyword of an {@code iTXt} chunk says that its text is not compressed. */
    private boolean plain(Part chunk) {
        int at = chunk.from() + 8;
        while (at < chunk.to() - 5 && file.u8(at) != 0) {
            at++;
        }
        return file.u8(at) == 0 && file.u8(at + 1) == 0;
    }

    private static byte[] chunk(byte[] xmp) {
        int typeAndData = XMP.length + 4 + xmp.length;
        ByteBuffer chunk = ByteBuffer.allocate(typeAndData + 8).putInt(typeAndData - 4)
                .put(XMP).put(new byte[4]).put(xmp);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, typeAndData);
        return chunk.putInt((int) checksum.getValue()).array();
    }
}
