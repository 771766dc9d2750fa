package press.colophon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three feeds from the first line to the last: an archive with a correction, a withdrawn article and a picture online. */
class FeedFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "jsonfeed"})
    void theWholeFileIsAsItWasLookedThrough(String format) throws IOException {
        Path file = Path.of("src", "test", "resources", "feeds", "archive." + format);
        byte[] written = Formats.EXPORTS.export(FeedSpecimens.archive(format), Formats.named(format).format()).bytes();
        Path now = Path.of("target", "archive." + format);
        Files.write(now, written);

        assertThat(new String(written, StandardCharsets.UTF_8)).as("look at what changed in %s, then copy it there", now)
                .isEqualTo(Files.readString(file));
    }
}
