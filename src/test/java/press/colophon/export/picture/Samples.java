package press.colophon.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import press.colophon.article.Photo;

/** Small picture files, drawn for the tests. */
final class Samples {

    /** A picture of one pixel, without loss. */
    static final byte[] WEBP_LOSSLESS = HexFormat.of().parseHex(
            "524946461a000000574542505650384c0d0000002f00000010071011118888fe0700");

    private Samples() {
    }

    static byte[] drawn(String kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(2, 2, width - 4, height - 4);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, kind, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The start of a lossy WebP file; its picture data is not there. */
    static byte[] lossyWebp(int width, int height) {
        byte[] frame = {0, 0, 0, (byte) 0x9D, 1, 0x2A, (byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8)};
        return ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes()).putInt(22)
                .put("WEBPVP8 ".getBytes()).putInt(frame.length).put(frame).array();
    }

    static Photo photo(String hash) {
        return new Photo(Optional.of(hash), Optional.of("a circle"), Optional.of("Солнце, “the sun” & ]]> <b>太阳 😀"),
                "Griffith O'Fflaherty-Łukaszewicz / TASS", Optional.of("Zoë Ångström"), Optional.of("TASS"),
                Optional.of("© 2021 TASS"), Photo.Syndication.ALLOWED);
    }
}
