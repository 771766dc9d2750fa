package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Block;
import press.colophon.article.Moment;
import press.colophon.article.Photo;
import press.colophon.article.Publisher;
import press.colophon.export.Edition;
import press.colophon.export.picture.Picture;

class PictureReadersTest {

    private static final Photo PHOTO = new Photo(Optional.of("0".repeat(64)), Optional.empty(),
            Optional.of("Солнце, “the sun” & ]]>"), "Łukaszewicz / TASS", Optional.of("Zoë Ångström"), Optional.of("TASS"),
            Optional.of("© 2021 TASS"), Photo.Syndication.ALLOWED);
    private static final String WEBP = "524946461a000000574542505650384c0d0000002f00000010071011118888fe0700";

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp", "gif"})
    void exiftoolReadsTheCreditsOfAPicture(String kind) throws IOException {
        JsonObject metadata = metadata(written(kind));

        assertThat(metadata.get("XMP-dc:Description").getAsString()).isEqualTo(PHOTO.caption().orElseThrow());
        assertThat(metadata.get("XMP-dc:Creator").getAsString()).isEqualTo(PHOTO.creator().orElseThrow());
        assertThat(metadata.get("XMP-photoshop:Credit").getAsString()).isEqualTo(PHOTO.creditLine());
        assertThat(metadata.get("XMP-photoshop:Source").getAsString()).isEqualTo(PHOTO.source().orElseThrow());
        assertThat(metadata.get("XMP-dc:Rights").getAsString()).isEqualTo(PHOTO.copyright().orElseThrow());
        assertThat(metadata.has("ExifTool:Warning")).as("%s", metadata).isFalse();
    }

    @Test
    void exiftoolReadsTheOlderFieldsOfAJpegToo() throws IOException {
        JsonObject metadata = metadata(written("jpg"));

        assertThat(metadata.get("IPTC:Caption-Abstract").getAsString()).isEqualTo(PHOTO.caption().orElseThrow());
        assertThat(metadata.get("IPTC:By-line").getAsString()).isEqualTo(PHOTO.creator().orElseThrow());
        assertThat(metadata.get("IPTC:Credit").getAsString()).isEqualTo(PHOTO.creditLine());
        assertThat(metadata.get("IPTC:Source").getAsString()).isEqualTo(PHOTO.source().orElseThrow());
        assertThat(metadata.get("IPTC:CopyrightNotice").getAsString()).isEqualTo(PHOTO.copyright().orElseThrow());
        assertThat(metadata.get("IPTC:CodedCharacterSet").getAsString()).isEqualTo("UTF8");
        assertThat(metadata.get("Photoshop:IPTCDigest").getAsString())
                .isEqualTo(metadata.get("File:CurrentIPTCDigest").getAsString());
    }

    @Test
    void exiftoolSeesFieldsThatWereChangedAfterwards() throws IOException {
        Path picture = written("jpg");
        String file = Files.readString(picture, StandardCharsets.ISO_8859_1);
        Files.writeString(picture, file.replaceFirst("s\0\4TASS", "s\0\4Else"), StandardCharsets.ISO_8859_1);

        JsonObject metadata = metadata(picture);

        assertThat(metadata.get("IPTC:Source").getAsString()).isEqualTo("Else");
        assertThat(metadata.get("ExifTool:Warning").getAsString()).contains("IPTCDigest is not current");
    }

    private static JsonObject metadata(Path picture) {
        String json = Tool.named("exiftool").run("-j", "-G1", "-a", "-struct", "-IPTC:all", "-XMP:all", "-Warning",
                "-IPTCDigest", "-CurrentIPTCDigest", picture.toString()).wellDone();
        return JsonParser.parseString(json).getAsJsonArray().get(0).getAsJsonObject();
    }

    private static Path written(String kind) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "readers"));
        Path drawn = folder.resolve("drawn." + kind);
        if (kind.equals("webp")) {
            Files.write(drawn, HexFormat.of().parseHex(WEBP));
        } else {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), kind, drawn.toFile());
        }
        byte[] file = Files.readAllBytes(drawn);
        Edition edition = Edition.of(new ArticleDraft().headline("Headline").byline(List.of(Author.named("AFP")))
                .publisher(new Publisher("The Gazette", Optional.empty())).publishedAt(Moment.parse("2021-07-14"))
                .canonicalUrl(URI.create("https://gazette.example/1")).add(new Block.Figure(PHOTO)).article(),
                sha256 -> Optional.of(file));
        return Files.write(folder.resolve("credited." + kind), Picture.of(edition, PHOTO).orElseThrow().bytes());
    }
}
