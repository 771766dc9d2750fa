package press.colophon.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Limits;
import press.colophon.article.Photo;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Unprintable;

class PictureTest {

    private static final Photo PHOTO = Samples.photo("0".repeat(64));

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("image/jpeg", Samples.drawn("jpg", 40, 30), 40, 30),
                Arguments.of("image/png", Samples.drawn("png", 40, 30), 40, 30),
                Arguments.of("image/gif", Samples.drawn("gif", 40, 30), 40, 30),
                Arguments.of("image/webp", Samples.WEBP_LOSSLESS, 1, 1),
                Arguments.of("image/webp", Samples.lossyWebp(640, 480), 640, 480));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileNamesItsCredits(String mediaType, byte[] file, int width, int height) {
        Picture picture = Samples.picture(file, PHOTO);

        assertThat(picture.mediaType()).isEqualTo(mediaType);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        assertThat(Samples.credits(picture.bytes())).containsExactlyElementsOf(Credits.of(PHOTO, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSameFileGetsTheSameBytesAndTheSameCreditsAreNotAddedTwice(String mediaType, byte[] file) {
        byte[] once = Samples.picture(file, PHOTO).bytes();

        assertThat(Samples.picture(file, PHOTO).bytes()).isEqualTo(once);
        assertThat(Samples.picture(once, PHOTO).bytes()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("files")
    void newCreditsTakeThePlaceOfOldOnes(String mediaType, byte[] file) {
        Photo other = Photo.credited("Another caption", "Another credit");

        List<Credit> read = Samples.credits(Samples.picture(Samples.picture(file, PHOTO).bytes(), other).bytes());

        assertThat(read).extracting(Credit::value)
                .containsExactly("Another caption", "Another credit", "Zoë Ångström", "TASS", "© 2021 TASS");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatEndsTooEarlyIsRefusedWithThePhotoNamed(String mediaType, byte[] file) {
        for (int length = 0; length < file.length - 1; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            if (mediaType.equals("image/webp") && length < 8 || length < 4) {
                continue;
            }
            assertThatThrownBy(() -> Samples.picture(cut, PHOTO)).as("%d of %d bytes", length, file.length)
                    .isInstanceOf(Unprintable.class)
                    .hasMessageStartingWith("the photo credited “Griffith O'Fflaherty-Łukaszewicz / TASS” cannot be shown: ");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void damageAnywhereIsEitherRefusedOrLeavesTheCreditsReadable(String mediaType, byte[] file) {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = file.clone();
            for (int j = 0; j < 3; j++) {
                damaged[random.nextInt(Math.min(64, file.length))] = (byte) random.nextInt();
            }
            try {
                byte[] credited = Samples.picture(damaged, PHOTO).bytes();
                PictureCredits.read(credited, 1, 1, new Credits());
            } catch (Unprintable expected) {
                assertThat(expected).hasMessageContaining("cannot be shown");
            }
        }
    }

    @Test
    void thePixelsAreNotTouched() throws IOException {
        for (String kind : List.of("jpg", "png", "gif")) {
            byte[] file = Samples.drawn(kind, 40, 30);
            byte[] credited = Samples.picture(file, PHOTO).bytes();
            assertThat(pixels(credited)).as(kind).isEqualTo(pixels(file));
        }
    }

    @Test
    void whateverElseTheFileSaysOfItselfStays() {
        String own = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" ps:Credit="old" ps:City="Dushanbe"
                  xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" plus:DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"/>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
                <dc:creator><rdf:Seq><rdf:li>old</rdf:li><rdf:li>older</rdf:li></rdf:Seq></dc:creator>
                <ext:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><ext:City>Душанбе</ext:City></rdf:li></rdf:Bag></ext:LocationCreated>
                </rdf:Description></rdf:RDF></x:xmpmeta>""";

        String packet = new String(packetAfter(own), StandardCharsets.UTF_8);

        assertThat(packet).contains("Dushanbe", "DMI-PROHIBITED", "<ext:City>Душанбе</ext:City>").doesNotContain("old");
    }

    @Test
    void aPacketThatIsNotXmlOrDeclaresEntitiesOrIsTooDeepIsReplaced() {
        List<String> broken = List.of("", "nonsense", "<rdf:RDF>", "<a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                "<a>".repeat(4_000) + "</a>".repeat(4_000));
        for (String packet : broken) {
            assertThat(new String(packetAfter(packet), StandardCharsets.UTF_8)).contains("photoshop:Credit")
                    .hasSizeLessThan(2_000);
        }
    }

    @Test
    void theOlderIptcFieldsAreReadWhereXmpIsSilent() {
        byte[] byline = {0x1C, 2, 80, 0, 4, 'A', 'n', 'n', 'a'};
        byte[] file = Samples.withSegment(0xED, "Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\11" + latin(byline) + "\0");

        assertThat(Samples.credits(file)).containsExactly(new Credit(1, 1, Term.CREATOR, "Anna"));
        assertThat(Samples.credits(Samples.picture(file, PHOTO).bytes())).containsExactlyElementsOf(Credits.of(PHOTO, 1, 1));
        assertThat(Samples.credits(Samples.picture(file, Photo.credited("Caption", "TASS")).bytes())).extracting(Credit::value)
                .containsExactly("Caption", "TASS", "Anna");
    }

    @Test
    void extendedXmpStaysWhereItIs() {
        String extension = "http://ns.adobe.com/xmp/extension/\0" + "0123456789ABCDEF".repeat(2) + "12345678<more/>";

        byte[] credited = Samples.picture(Samples.withSegment(0xE1, extension), PHOTO).bytes();

        assertThat(latin(credited)).contains(extension);
        assertThat(Samples.credits(credited)).hasSize(5);
    }

    @Test
    void aPacketThatLeavesNoRoomInAJpegIsReplaced() {
        String own = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:a="urn:a" a:b="%s"/></rdf:RDF>"""
                .formatted("x".repeat(64_900));

        assertThat(Samples.credits(Samples.picture(jpegWith(own), PHOTO).bytes())).hasSize(5);
    }

    @Test
    void aCaptionTooLongForAJpegIsRefusedByName() {
        Photo photo = Photo.credited("word ".repeat(20_000), "TASS");

        assertThatThrownBy(() -> Samples.picture(Samples.drawn("jpg", 9, 9), photo)).isInstanceOf(Unprintable.class)
                .hasMessageContaining("“TASS”").hasMessageContaining("too long");
        assertThat(Samples.credits(Samples.picture(Samples.drawn("png", 9, 9), photo).bytes())).hasSize(2);
    }

    @Test
    void whatIsNoPictureFileIsRefused() {
        for (String text : List.of("", "BM", "%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF", "RIFF????WAVE")) {
            assertThatThrownBy(() -> Samples.picture(text.getBytes(StandardCharsets.UTF_8), PHOTO)).isInstanceOf(Unprintable.class)
                    .hasMessageEndingWith("it is not a JPEG, PNG, WebP or GIF file");
        }
    }

    @Test
    void aTextThatUnfoldsWithoutEndIsNotRead() throws IOException, Unreadable {
        ByteArrayOutputStream zeros = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(zeros)) {
            deflate.write(new byte[64 << 20]);
        }
        byte[] text = ("zTXtComment\0\0" + zeros.toString(StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Samples.picture(Samples.drawn("png", 9, 9), PHOTO).bytes();
        byte[] bomb = ByteBuffer.allocate(file.length + text.length + 8).put(file, 0, 33)
                .putInt(text.length - 4).put(text).putInt(0).put(file, 33, file.length - 33).array();

        assertThat(Samples.credits(bomb)).hasSize(5);
        assertThat(Container.of(bomb)).isInstanceOfSatisfying(Png.class,
                png -> assertThat(png.withoutCompressedTexts()).isEqualTo(file));
    }

    @Test
    void deepXmpIsReadOrLeft() throws Unreadable {
        int depth = 100_000;
        String deep = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"urn:a\"><rdf:Description>"
                + "<a:b><rdf:Description>".repeat(depth) + "</rdf:Description></a:b>".repeat(depth)
                + "</rdf:Description></rdf:RDF>";

        byte[] file = Container.of(Samples.drawn("png", 9, 9)).with(deep.getBytes(StandardCharsets.UTF_8));

        assertThat(Samples.credits(file)).isEmpty();
    }

    @Test
    void aFileAboveTheLimitsIsRefusedByItsHeaderAlone() {
        byte[] wide = Samples.drawn("png", 9, 9);
        wide[17] = 1;
        wide[21] = 1;
        assertThatThrownBy(() -> Samples.picture(wide, PHOTO)).isInstanceOf(Unprintable.class)
                .hasMessageEndingWith("it has 65,545 × 65,545 pixels, and the most is 50,000,000");

        byte[] long20 = Arrays.copyOf(Samples.drawn("jpg", 9, 9), Limits.PHOTO_BYTES + 1);
        assertThatThrownBy(() -> Samples.picture(long20, PHOTO)).isInstanceOf(Unprintable.class)
                .hasMessageEndingWith("it has 20,971,521 bytes, and the most is 20,971,520");
    }

    @Test
    void aPictureThatMayNotBePassedOnIsThereForReadersOnly() {
        Photo denied = new Photo(PHOTO.id(), PHOTO.alt(), PHOTO.caption(), PHOTO.creditLine(), PHOTO.creator(),
                PHOTO.source(), PHOTO.copyright(), Photo.Syndication.DENIED);

        Edition edition = Samples.edition(denied, Samples.drawn("jpg", 9, 9));

        assertThat(Picture.of(edition.forPartners(), denied)).isEmpty();
        assertThat(Picture.of(edition, denied)).isPresent();
    }

    @Test
    void theDataUriHoldsTheWholeFile() {
        Picture picture = Samples.picture(Samples.drawn("png", 9, 9), PHOTO);

        assertThat(picture.dataUri()).startsWith("data:image/png;base64,");
        assertThat(Base64.getDecoder().decode(picture.dataUri().substring(22))).isEqualTo(picture.bytes());
    }

    private static byte[] packetAfter(String own) {
        try {
            return Container.of(Samples.picture(jpegWith(own), PHOTO).bytes()).xmp().orElseThrow();
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] jpegWith(String packet) {
        try {
            return Container.of(Samples.drawn("jpg", 9, 9)).with(packet.getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
