package press.colophon.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Article;
import press.colophon.article.Photos;
import press.colophon.fixture.Colophons;

class SpecimensTest {

    private static final Article SAMPLE = Colophons.sample();
    private static final Path FOLDER = Path.of("exports", SAMPLE.slug());

    static Stream<Format> formats() {
        return Colophons.exports().formats().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSpecimenIsWhatTheProgramWritesToday(Format format) throws IOException {
        byte[] specimen = Files.readAllBytes(FOLDER.resolve(SAMPLE.slug() + "." + format.extension()));
        assertThat(specimen)
                .as("exports/ is out of date; look at what changed, then run: "
                        + "./colophon export src/main/resources/sample/moscow-times-2021-07-14.txt")
                .isEqualTo(Colophons.exports().export(Edition.of(SAMPLE, Photos.NONE), format).bytes());
    }

    @Test
    void thereIsNoSpecimenOfAFormatThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).hasSameSizeAs(Colophons.exports().formats());
        }
    }
}
