package press.colophon.intake.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Small picture files with what they state, put together for the tests. */
final class Files {

    /** A picture of one pixel. */
    static final byte[] WEBP = HexFormat.of().parseHex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");

    private Files() {
    }

    static byte[] drawn(String kind, int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A packet with these properties in it, as XML. */
    static byte[] packet(String properties) {
        return ("""
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">""" + properties
                + "</rdf:Description></rdf:RDF></x:xmpmeta>").getBytes(UTF_8);
    }

    static byte[] jpegWithXmp(byte[] packet) {
        return withSegment(drawn("jpg", 9, 9), 0xE1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), packet));
    }

    static byte[] withIptc(byte[] jpeg, byte[]... fields) {
        byte[] block = joined(fields);
        byte[] head = ByteBuffer.allocate(26).put("Photoshop 3.0\0008BIM\4\4\0\0".getBytes(ISO_8859_1)).putInt(block.length).array();
        return withSegment(jpeg, 0xED, joined(head, block, new byte[block.length & 1]));
    }

    /** A data set of record 2. */
    static byte[] field(int number, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return ByteBuffer.allocate(5 + bytes.length).put((byte) 0x1C).put((byte) 2).put((byte) number)
                .putShort((short) bytes.length).put(bytes).array();
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4).put(jpeg, 0, 20).put((byte) 0xFF).put((byte) marker)
                .putShort((short) (data.length + 2)).put(data).put(jpeg, 20, jpeg.length - 20).array();
    }

    /** A PNG file with a chunk behind its header; its checksum is not looked at. */
    static byte[] pngWith(byte[] typeAndData) {
        byte[] png = drawn("png", 9, 9);
        return ByteBuffer.allocate(png.length + typeAndData.length + 8).put(png, 0, 33).putInt(typeAndData.length - 4)
                .put(typeAndData).putInt(0).put(png, 33, png.length - 33).array();
    }

    static byte[] webpWithXmp(byte[] packet) {
        byte[] padded = joined(packet, new byte[packet.length & 1]);
        return ByteBuffer.allocate(WEBP.length + 8 + padded.length).order(ByteOrder.LITTLE_ENDIAN).put(WEBP)
                .put("XMP ".getBytes(ISO_8859_1)).putInt(packet.length).put(padded).putInt(4, WEBP.length + padded.length).array();
    }

    static byte[] gifWithXmp(byte[] packet) {
        byte[] gif = drawn("gif", 9, 9);
        ByteBuffer trailer = ByteBuffer.allocate(259).put((byte) 1);
        for (int i = 0xFF; i >= 0; i--) {
            trailer.put((byte) i);
        }
        byte[] extension = joined("!\u00FF\u000BXMP DataXMP".getBytes(ISO_8859_1), packet, trailer.array());
        return joined(java.util.Arrays.copyOf(gif, gif.length - 1), java.util.Arrays.copyOf(extension, extension.length - 1),
                new byte[] {';'});
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
