package press.colophon.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.article.Publisher;
import press.colophon.export.Edition;

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

    /** A JPEG file with this segment behind its first. */
    static byte[] withSegment(int marker, String data) {
        return withSegment(drawn("jpg", 9, 9), marker, data.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4).put(jpeg, 0, 20)
                .put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2)).put(data)
                .put(jpeg, 20, jpeg.length - 20).array();
    }

    /** What a picture file states itself. */
    static List<Credit> credits(byte[] file) {
        Credits credits = new Credits();
        PictureCredits.read(file, 1, 1, credits);
        return List.copyOf(credits.in(Place.PICTURE));
    }

    /** The file as it goes out, with the credits of the photo. */
    static Picture picture(byte[] file, Photo photo) {
        Photo stored = new Photo(Optional.of("0".repeat(64)), photo.alt(), photo.caption(), photo.creditLine(),
                photo.creator(), photo.source(), photo.copyright(), photo.syndication());
        return Picture.of(edition(stored, file), stored).orElseThrow();
    }

    static Edition edition(Photo photo, byte[] file) {
        Article article = new ArticleDraft().headline("Headline").byline(List.of(Author.named("AFP")))
                .publisher(new Publisher("The Gazette", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://gazette.example/1")).add(new Block.Figure(photo)).article();
        Photos photos = sha256 -> Optional.of(file);
        return Edition.of(article, photos);
    }
}
