package press.colophon.export.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir
    private Path folder;
    private Path template;
    private Templates templates;

    @BeforeEach
    void open() throws IOException {
        template = Files.writeString(Files.createDirectory(folder.resolve("html")).resolve("a.ftlh"), "one");
        templates = new Templates(folder);
    }

    @Test
    void itIsTheSameAtTheNextStartWhateverTheDatesOfTheFiles() throws IOException {
        String first = templates.stamp();
        Files.setLastModifiedTime(template, FileTime.fromMillis(0));

        assertThat(templates.stamp()).isEqualTo(first).isNotEmpty();
        assertThat(new Templates(folder).stamp()).isEqualTo(first);
    }

    @Test
    void itChangesWithTheContentTheNameAndTheNumberOfFiles() throws IOException {
        String first = templates.stamp();
        Files.writeString(template, "two");
        Files.setLastModifiedTime(template, FileTime.fromMillis(0));
        String edited = templates.stamp();
        Path moved = Files.move(template, folder.resolve("b.ftlh"));
        String renamed = templates.stamp();
        Files.delete(moved);

        assertThat(templates.stamp()).isNotIn(first, edited, renamed);
        assertThat(renamed).isNotIn(first, edited);
        assertThat(edited).isNotEqualTo(first);
    }

    @Test
    void anEditThatIsTakenBackIsAsIfItHadNotBeen() throws IOException {
        String first = templates.stamp();
        Files.writeString(template, "edited");
        assertThat(templates.stamp()).isNotEqualTo(first);

        Files.writeString(template, "one");
        assertThat(templates.stamp()).isEqualTo(first);
    }

    @Test
    void whatIsReadOnlyAtTheStartCountsAfterAnEditWithTheNextStart() throws IOException {
        Files.writeString(template, "edited");

        assertThat(new Templates(folder).stamp()).isNotEqualTo(templates.stamp());
    }

    @Test
    void whatAnEditorHidesDoesNotCount() throws IOException {
        String first = templates.stamp();
        Files.writeString(folder.resolve("html/.a.ftlh.swp"), "half a word");

        assertThat(templates.stamp()).isEqualTo(first);
    }

    @Test
    void aFolderThatIsNotThereHasAStampToo() throws IOException {
        assertThat(new Templates(folder.resolve("none")).stamp()).isEmpty();
    }
}
