package press.colophon.contract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import press.colophon.article.Photos;

/** Pictures drawn for the tests, by their SHA-256. */
final class Pictures implements Photos {

    private final Map<String, byte[]> files = new HashMap<>();

    /** Draws one, keeps it, and returns its id. */
    String draw(String kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(width % 100 / 100f, 0.5f, 0.8f));
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, kind, out);
            return keep(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A WebP picture of one pixel. */
    String webp() {
        return keep(HexFormat.of().parseHex(
                "524946461a000000574542505650384c0d0000002f00000010071011118888fe0700"));
    }

    private String keep(byte[] file) {
        try {
            String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            files.put(id, file);
            return id;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }
}
