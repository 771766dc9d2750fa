package press.colophon.export.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static press.colophon.export.picture.Samples.credits;
import static press.colophon.export.picture.Samples.withSegment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.iptc.IptcDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Photo;
import press.colophon.article.Term;

/** The older IPTC fields of a JPEG file, IIM in Photoshop's APP13 segments. */
class IptcTest {

    private static final Photo PHOTO = new Photo(Optional.empty(), Optional.empty(), Optional.of("Солнце, “the sun”"),
            "Łukaszewicz / TASS", Optional.of("Zoë Ångström"), Optional.of("TASS"), Optional.of("© 2021 TASS"),
            Photo.Syndication.ALLOWED);
    private static final int CITY = 90;
    private static final byte[] PLAIN = Samples.drawn("jpg", 40, 30);

    @Test
    void theFieldsSayWhatXmpSays() {
        byte[] file = credited(PLAIN, PHOTO);

        assertThat(iptc(file)).containsExactlyInAnyOrderEntriesOf(Map.of(120, "Солнце, “the sun”", 110, "Łukaszewicz / TASS",
                80, "Zoë Ångström", 115, "TASS", 116, "© 2021 TASS"));
        assertThat(credits(file)).containsExactlyElementsOf(Credits.of(PHOTO, 1, 1));
    }

    @Test
    void whatHasNoRoomInItsFieldStandsInXmpAloneAndNoOlderValueStays() {
        byte[] older = withIptc(field(80, "Somebody Else"), field(110, "Else"), field(120, "Else"));
        Photo photo = new Photo(Optional.empty(), Optional.empty(), Optional.of("ж".repeat(1001)), "x".repeat(33),
                Optional.of("é".repeat(16)), Optional.of("é".repeat(16) + "e"), Optional.of("©".repeat(64)), Photo.Syndication.ALLOWED);

        byte[] file = credited(older, photo);

        assertThat(iptc(file)).containsExactlyInAnyOrderEntriesOf(Map.of(80, "é".repeat(16), 116, "©".repeat(64)));
        assertThat(credits(file)).containsExactlyElementsOf(Credits.of(photo, 1, 1));
    }

    @Test
    void fieldsThatThePhotoIsSilentOfStayAsTheyAre() {
        byte[] older = withIptc(field(25, "one"), field(25, "two"), field(CITY, "Dushanbe"), field(80, "Anna"), field(80, "Ben"),
                field(202, "x".repeat(40_000)), new DataSet(3, 10, new byte[] {(byte) 0xFF}));

        byte[] file = credited(older, Photo.credited("Caption", "TASS"));

        assertThat(fields(file)).containsExactly(new Field(1, 90, "\u001B%G"), new Field(2, 0, "\0\4"), new Field(2, 25, "one"),
                new Field(2, 25, "two"), new Field(2, 80, "Anna"), new Field(2, 80, "Ben"), new Field(2, CITY, "Dushanbe"),
                new Field(2, 110, "TASS"), new Field(2, 120, "Caption"), new Field(2, 202, "x".repeat(40_000)),
                new Field(3, 10, "\u00FF"));
        assertThat(credits(file)).extracting(Credit::value).containsExactly("Caption", "TASS", "Anna", "Ben");
    }

    @Test
    void fieldsInAnotherEncodingAreNotRecoded() {
        DataSet latin = new DataSet(2, CITY, "Köln".getBytes(ISO_8859_1));
        DataSet stated = new DataSet(1, 90, "\u001B.A".getBytes(ISO_8859_1));
        DataSet foreign = new DataSet(1, 90, "\u001B$B".getBytes(ISO_8859_1));

        assertThat(fields(credited(withIptc(latin, field(80, "Else")), PHOTO))).containsExactly(
                new Field(2, 0, "\0\4"), new Field(2, CITY, "Köln"), new Field(2, 115, "TASS"));
        assertThat(fields(credited(withIptc(stated, latin), PHOTO))).containsExactly(
                new Field(1, 90, "\u001B.A"), new Field(2, 0, "\0\4"), new Field(2, 80, "Zoë Ångström"),
                new Field(2, CITY, "Köln"), new Field(2, 115, "TASS"), new Field(2, 116, "© 2021 TASS"));
        assertThat(fields(credited(withIptc(foreign, latin, field(115, "Else")), PHOTO))).containsExactly(
                new Field(1, 90, "\u001B$B"), new Field(2, CITY, "Köln"));
        for (DataSet[] own : List.of(new DataSet[] {latin}, new DataSet[] {stated, latin}, new DataSet[] {foreign, latin})) {
            assertThat(credits(credited(withIptc(own), PHOTO))).containsExactlyElementsOf(Credits.of(PHOTO, 1, 1));
        }
    }

    @Test
    void allElseThatPhotoshopKeepsStaysByteForByteAndTheDigestIsOfTheNewFields() throws NoSuchAlgorithmException {
        byte[] path = resource("8BIM", 0x07D0, "path", "odd".getBytes(ISO_8859_1));
        byte[] foreign = resource("AgHg", 0x0404, "", "not IPTC".getBytes(ISO_8859_1));
        byte[] stale = resource("8BIM", 0x0425, "", new byte[16]);
        byte[] last = resource("8BIM", 0x03ED, "", new byte[] {0, 1, 2, 3});

        byte[] file = credited(withResources(path, iptcResource(field(80, "Else")), foreign, stale, last), PHOTO);

        byte[] iim = iim(file);
        byte[] digest = resource("8BIM", 0x0425, "", MessageDigest.getInstance("MD5").digest(iim));
        assertThat(photoshop(file)).isEqualTo(joined(resource("8BIM", 0x0404, "", iim), digest, path, foreign, last));
    }

    @Test
    void everyOtherSegmentAndThePictureItselfStayByteForByte() {
        byte[] own = withSegment(withSegment(withSegment(PLAIN, 0xED, "Adobe_CM\0x".getBytes(ISO_8859_1)),
                0xE2, "ICC_PROFILE\0\1\1".getBytes(ISO_8859_1)), 0xFE, "a comment".getBytes(ISO_8859_1));

        byte[] file = credited(own, PHOTO);

        byte[] rest = Arrays.copyOfRange(own, 20, own.length);
        assertThat(Arrays.copyOf(file, 20)).isEqualTo(Arrays.copyOf(own, 20));
        assertThat(Arrays.copyOfRange(file, file.length - rest.length, file.length)).isEqualTo(rest);
    }

    @Test
    void resourcesThatSpanSegmentsAreJoinedAndPartedAgain() {
        byte[] large = resource("8BIM", 0x07D1, "", new byte[100_001]);
        byte[] all = joined(large, iptcResource(field(CITY, "Dushanbe")));
        byte[] own = withSegment(withSegment(PLAIN, 0xED, segment(Arrays.copyOfRange(all, 60_000, all.length))),
                0xED, segment(Arrays.copyOf(all, 60_000)));

        byte[] file = credited(own, PHOTO);

        assertThat(photoshop(file)).endsWith(large);
        assertThat(fields(file)).contains(new Field(2, CITY, "Dushanbe"), new Field(2, 80, "Zoë Ångström"));
        assertThat(credits(file)).containsExactlyElementsOf(Credits.of(PHOTO, 1, 1));
        assertThat(credited(file, PHOTO)).isEqualTo(file);
    }

    @Test
    void aDamagedSegmentIsReadAsFarAsItGoesAndReplaced() {
        byte[] whole = joined(resource("8BIM", 0x03ED, "", new byte[] {0, 1, 2, 3}), iptcResource(field(CITY, "Dushanbe"),
                field(80, "Somebody Else"), field(110, "Else")), resource("8BIM", 0x07D0, "path", new byte[9]));
        Random random = new Random(7);
        List<byte[]> damaged = new ArrayList<>();
        for (int length = 0; length < whole.length; length++) {
            damaged.add(Arrays.copyOf(whole, length));
            byte[] changed = whole.clone();
            changed[length] = (byte) random.nextInt();
            damaged.add(changed);
        }
        for (byte[] resources : damaged) {
            byte[] file = credited(withSegment(PLAIN, 0xED, segment(resources)), PHOTO);
            assertThat(credits(file)).as("%s", Arrays.toString(resources)).containsExactlyElementsOf(Credits.of(PHOTO, 1, 1));
            assertThat(credited(file, PHOTO)).isEqualTo(file);
        }
    }

    @Test
    void aFileWhoseFieldsSayAnotherNameThanItsXmpStatesNeither() {
        byte[] file = credited(PLAIN, PHOTO);
        byte[] another = new String(file, ISO_8859_1).replaceFirst("(P\0.)Zo..", "$1Anna").getBytes(ISO_8859_1);

        assertThat(iptc(another)).containsEntry(80, "Anna Ångström");
        assertThat(credits(another)).isNotEmpty().extracting(Credit::term).doesNotContain(Term.CREATOR);
    }

    @Test
    void aFileThatClaimsToContinueForGigabytesIsReadWithoutThem() {
        String packet = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:n="http://ns.adobe.com/xmp/note/" n:HasExtendedXMP="%s">
                  <dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>"""
                .formatted("A".repeat(32));
        for (String length : List.of("\u007F\u00FF\u00FF\u00FF", "\u00FF\u00FF\u00FF\u00FF")) {
            String extension = "HTTP://ns.adobe.com/xmp/extension/\0" + "A".repeat(32) + length + "\0\0\0\0x";
            byte[] bomb = withSegment(withSegment(PLAIN, 0xE1, extension.getBytes(ISO_8859_1)),
                    0xE1, ("http://ns.adobe.com/xap/1.0/\0" + packet).getBytes(ISO_8859_1));

            assertThat(credits(bomb)).containsExactly(new Credit(1, 1, Term.CREATOR, "Anna"));
        }
    }

    /** A data set, its bytes as characters, or as the text that they are. */
    private record Field(int record, int number, String value) {
    }

    private static List<Field> fields(byte[] file) {
        List<DataSet> all = Iim.read(iim(file)).dataSets();
        boolean utf8 = all.stream().anyMatch(field -> new String(field.value(), ISO_8859_1).equals("\u001B%G"));
        return all.stream().map(field -> new Field(field.record(), field.number(),
                new String(field.value(), utf8 && field.record() == 2 ? UTF_8 : ISO_8859_1))).toList();
    }

    /** The credits among the fields, as another library reads them. */
    private static Map<Integer, String> iptc(byte[] file) {
        try {
            IptcDirectory directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(IptcDirectory.class);
            return Stream.of(80, 110, 115, 116, 120).filter(number -> directory.containsTag(512 + number))
                    .collect(Collectors.toMap(number -> number, number -> directory.getString(512 + number)));
        } catch (ImageProcessingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] credited(byte[] file, Photo photo) {
        return Samples.picture(file, photo).bytes();
    }

    private static DataSet field(int number, String value) {
        return new DataSet(2, number, value.getBytes(UTF_8));
    }

    private static byte[] withIptc(DataSet... fields) {
        return withResources(iptcResource(fields));
    }

    private static byte[] iptcResource(DataSet... fields) {
        return resource("8BIM", 0x0404, "", new Iim(List.of(fields)).bytes());
    }

    private static byte[] withResources(byte[]... resources) {
        return withSegment(PLAIN, 0xED, segment(joined(resources)));
    }

    private static byte[] segment(byte[] resources) {
        return joined("Photoshop 3.0\0".getBytes(ISO_8859_1), resources);
    }

    /** The resources in all segments of a file. */
    private static byte[] photoshop(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        for (int at = 2; file[at + 1] != (byte) 0xDA; at += 2 + (bytes.getShort(at + 2) & 0xFFFF)) {
            if (file[at + 1] == (byte) 0xED) {
                out.write(file, at + 18, (bytes.getShort(at + 2) & 0xFFFF) - 16);
            }
        }
        return out.toByteArray();
    }

    private static byte[] iim(byte[] file) {
        byte[] resources = photoshop(file);
        assertThat(new String(resources, 0, 6, ISO_8859_1)).isEqualTo("8BIM\4\4");
        return Arrays.copyOfRange(resources, 12, 12 + ByteBuffer.wrap(resources).getInt(8));
    }

    private static byte[] resource(String signature, int id, String name, byte[] data) {
        int named = name.length() + 1 + (name.length() + 1 & 1);
        return ByteBuffer.allocate(10 + named + data.length + (data.length & 1)).put(signature.getBytes(ISO_8859_1))
                .putShort((short) id).put((byte) name.length()).put(name.getBytes(ISO_8859_1))
                .position(6 + named).putInt(data.length).put(data).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
