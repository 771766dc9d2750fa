package press.colophon.intake.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.colophon.intake.picture.Files.drawn;
import static press.colophon.intake.picture.Files.field;
import static press.colophon.intake.picture.Files.joined;
import static press.colophon.intake.picture.Files.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Limits;
import press.colophon.intake.picture.Stated.Told;

class PictureFileTest {

    private static final byte[] PACKET = packet("""
            <dc:description><rdf:Alt><rdf:li xml:lang="de">Die Sonne</rdf:li><rdf:li xml:lang="x-default">Солнце,
              “the sun”</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>Zoë Ångström</rdf:li><rdf:li>Bo Łukasz</rdf:li></rdf:Seq></dc:creator>
            <dc:rights><rdf:Alt><rdf:li xml:lang="en">© 2021 TASS</rdf:li></rdf:Alt></dc:rights>
            <photoshop:Credit>Łukasz / TASS</photoshop:Credit><photoshop:Source> </photoshop:Source>""");
    private static final Told SILENT = new Told(List.of(), List.of());

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("image/jpeg", Files.jpegWithXmp(PACKET), 9, 9),
                Arguments.of("image/png", Files.pngWith(joined("iTXtXML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1), PACKET)), 9, 9),
                Arguments.of("image/png", Files.pngWith(joined("iTXtXML:com.adobe.xmp\0\1\0\0\0".getBytes(ISO_8859_1), folded(PACKET))), 9, 9),
                Arguments.of("image/webp", Files.webpWithXmp(PACKET), 1, 1),
                Arguments.of("image/gif", Files.gifWithXmp(PACKET), 9, 9));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileSaysWhatItIsAndItsXmpWhoseItIs(String mediaType, byte[] file, int width, int height) {
        assertThat(PictureFile.read(file)).isEqualTo(new PictureFile(mediaType, width, height, new Stated(
                new Told(List.of(), List.of("Солнце, “the sun”")), new Told(List.of(), List.of("Zoë Ångström", "Bo Łukasz")),
                new Told(List.of(), List.of("Łukasz / TASS")), SILENT, new Told(List.of(), List.of("© 2021 TASS")))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatEndsTooEarlyIsRefused(String mediaType, byte[] file) {
        for (int length = 0; length < file.length - 1; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> PictureFile.read(cut)).as("%d of %d bytes", length, file.length)
                    .isInstanceOf(PictureRefused.class).hasMessageEndingWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void damageAnywhereIsEitherRefusedOrRead(String mediaType, byte[] file) {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = file.clone();
            for (int j = 0; j < 3; j++) {
                damaged[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(PictureFile.read(damaged).width()).isPositive();
            } catch (PictureRefused expected) {
                assertThat(expected.reason()).isNotNull();
            }
        }
    }

    @Test
    void theOlderFieldsAreReadBesideXmpAndNotMergedWithIt() {
        byte[] file = Files.withIptc(Files.jpegWithXmp(packet("<photoshop:Source>TASS</photoshop:Source>")),
                field(80, "Zoë Ångström"), field(80, "Bo Łukasz"), field(110, "Łukasz\0\0"), field(115, "Else"),
                field(120, "One\r\nTwo"), field(116, " "));

        assertThat(PictureFile.read(file).stated()).isEqualTo(new Stated(new Told(List.of("One Two"), List.of()),
                new Told(List.of("Zoë Ångström", "Bo Łukasz"), List.of()), new Told(List.of("Łukasz"), List.of()),
                new Told(List.of("Else"), List.of("TASS")), SILENT));
    }

    @Test
    void iptcThatPhotoshopCutIntoTwoSegmentsIsJoined() {
        byte[] fields = field(80, "Zoë Ångström");
        byte[] resources = joined("8BIM\7\u00D0\0\0\0\1\0\0".getBytes(ISO_8859_1), new byte[65_536],
                "8BIM\4\4\0\0\0\0\0".getBytes(ISO_8859_1), new byte[] {(byte) fields.length}, fields);
        byte[] name = "Photoshop 3.0\0".getBytes(ISO_8859_1);
        byte[] file = Files.withSegment(Files.withSegment(drawn("jpg", 9, 9),
                        0xED, joined(name, Arrays.copyOfRange(resources, 65_000, resources.length))),
                0xED, joined(name, Arrays.copyOf(resources, 65_000)));

        assertThat(PictureFile.read(file).stated().creator().iptc()).containsExactly("Zoë Ångström");
    }

    @Test
    void aFileWithoutMetadataStatesNothing() {
        assertThat(PictureFile.read(drawn("jpg", 40, 30)))
                .isEqualTo(new PictureFile("image/jpeg", 40, 30, new Stated(SILENT, SILENT, SILENT, SILENT, SILENT)));
    }

    @Test
    void aFileAboveTheLimitsIsRefusedByItsHeaderAlone() {
        byte[] wide = drawn("png", 9, 9);
        wide[17] = 1;
        wide[21] = 1;
        assertRefused(wide, PictureRefused.Reason.TOO_LARGE, "The picture has 65,545 × 65,545 pixels, and the most is 50,000,000.");
        assertRefused(Arrays.copyOf(wide, 40), PictureRefused.Reason.TOO_LARGE,
                "The picture has 65,545 × 65,545 pixels, and the most is 50,000,000.");
        assertRefused(new byte[Limits.PHOTO_BYTES + 1], PictureRefused.Reason.TOO_LARGE,
                "The picture has 20,971,521 bytes, and the most is 20,971,520.");
        assertThat(PictureFile.read(Arrays.copyOf(drawn("jpg", 9, 9), Limits.PHOTO_BYTES)).width()).isEqualTo(9);
    }

    @Test
    void whatIsNoPictureIsRefusedAsUnknown() {
        for (String text : List.of("", "BM", "%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF", "RIFF????WAVE")) {
            assertRefused(text.getBytes(UTF_8), PictureRefused.Reason.UNKNOWN_TYPE,
                    "The file is not a JPEG, PNG, WebP or GIF picture.");
        }
    }

    @Test
    void aTextThatUnfoldsWithoutEndIsNotUnfolded() throws IOException {
        byte[] zeros = folded(new byte[64 << 20]);

        assertThat(PictureFile.read(Files.pngWith(joined("zTXtComment\0\0".getBytes(ISO_8859_1), zeros))).width()).isEqualTo(9);
        assertRefused(Files.pngWith(joined("iTXtXML:com.adobe.xmp\0\1\0\0\0".getBytes(ISO_8859_1), zeros)),
                PictureRefused.Reason.UNREADABLE, "The picture cannot be read: its XMP has more than 1,048,576 bytes.");
    }

    @Test
    void aPacketThatIsNoXmpOrDeclaresEntitiesStatesNothing(@TempDir Path folder) throws IOException {
        Path secret = java.nio.file.Files.writeString(folder.resolve("secret.txt"), "secret");
        String doctype = "<!DOCTYPE a [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri());
        for (byte[] packet : List.of(new byte[0], "nonsense".getBytes(UTF_8), "<rdf:RDF>".getBytes(UTF_8),
                joined(doctype.getBytes(UTF_8), packet("<photoshop:Credit>&e;</photoshop:Credit>")),
                joined("<!DOCTYPE a [<!ENTITY e 'ha'>]>".getBytes(UTF_8), packet("<photoshop:Credit>&e;</photoshop:Credit>")))) {
            assertThat(PictureFile.read(Files.jpegWithXmp(packet)).stated().creditLine()).as(new String(packet, UTF_8)).isEqualTo(SILENT);
        }
    }

    @Test
    void aPacketThatIsNestedTooDeepIsRefusedOrStatesNothing() {
        byte[] deep = packet("<photoshop:City>" + "<a>".repeat(140_000) + "</a>".repeat(140_000) + "</photoshop:City>");
        try {
            assertThat(PictureFile.read(Files.pngWith(joined("iTXtXML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1), deep)))
                    .stated().caption()).isEqualTo(SILENT);
        } catch (PictureRefused expected) {
            assertThat(expected).hasMessageContaining("too deep");
        }
    }

    @Test
    void extendedXmpThatClaimsGigabytesIsNotRead() {
        String extension = "http://ns.adobe.com/xmp/extension/\0" + "A".repeat(32) + "\u007F\u00FF\u00FF\u00FF\0\0\0\0x";
        byte[] file = Files.withSegment(Files.jpegWithXmp(packet("""
                <note:HasExtendedXMP xmlns:note="http://ns.adobe.com/xmp/note/">%s</note:HasExtendedXMP>
                <photoshop:Credit>TASS</photoshop:Credit>""".formatted("A".repeat(32)))), 0xE1, extension.getBytes(ISO_8859_1));

        assertThat(PictureFile.read(file).stated().creditLine().xmp()).containsExactly("TASS");
    }

    private static void assertRefused(byte[] file, PictureRefused.Reason reason, String message) {
        assertThatThrownBy(() -> PictureFile.read(file)).hasMessage(message)
                .isInstanceOfSatisfying(PictureRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] folded(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
