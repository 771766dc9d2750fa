package press.colophon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Block;
import press.colophon.article.Photo;
import press.colophon.export.Edition;
import press.colophon.export.Unprintable;
import press.colophon.export.picture.Picture;
import press.colophon.intake.picture.Contradiction;
import press.colophon.intake.picture.PictureFile;
import press.colophon.intake.picture.PictureRefused;

/** The way in and the way out of picture files, which know nothing of one another, take the same files for good. */
class PictureFilesTest {

    private static final Photo PHOTO = new Photo(Optional.of("0".repeat(64)), Optional.empty(), Optional.of("Солнце, “the sun”"),
            "Łukaszewicz / TASS", Optional.of("Zoë Ångström"), Optional.of("TASS"), Optional.of("© 2021 TASS"),
            Photo.Syndication.ALLOWED);

    static Stream<byte[]> files() {
        Pictures drawn = new Pictures();
        return Stream.of(drawn.draw("jpg", 40, 30), drawn.draw("png", 40, 30), drawn.draw("gif", 40, 30), drawn.webp())
                .map(id -> drawn.find(id).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatGoesOutComesInWithItsCreditsAndWithoutContradiction(byte[] file) {
        PictureFile in = PictureFile.read(Picture.of(edition(file), PHOTO).orElseThrow().bytes());

        boolean jpeg = in.mediaType().equals("image/jpeg");
        assertThat(Contradiction.between(PHOTO, in.stated())).isEmpty();
        assertThat(List.of(in.stated().caption(), in.stated().creator(), in.stated().creditLine(), in.stated().source(),
                in.stated().copyright())).allSatisfy(told -> {
            assertThat(told.xmp()).hasSize(1);
            assertThat(told.iptc()).hasSize(jpeg ? 1 : 0);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatComesInCanGoOutAndOneThatIsRefusedCannot(byte[] file) {
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] = (byte) random.nextInt();
            damaged[random.nextInt(Math.min(64, file.length))] = (byte) random.nextInt();
            boolean comesIn = comesIn(damaged);
            refused += comesIn ? 0 : 1;
            assertThat(goesOut(damaged)).as("file %d", i).isEqualTo(comesIn);
        }
        assertThat(refused).isBetween(1, 1_999);
    }

    private static boolean comesIn(byte[] file) {
        try {
            return PictureFile.read(file).width() > 0;
        } catch (PictureRefused e) {
            return false;
        }
    }

    private static boolean goesOut(byte[] file) {
        try {
            return Picture.of(edition(file), PHOTO).isPresent();
        } catch (Unprintable e) {
            return false;
        }
    }

    private static Edition edition(byte[] file) {
        return Edition.of(Draft.smallest().add(new Block.Figure(PHOTO)).article(), id -> Optional.of(file));
    }
}
