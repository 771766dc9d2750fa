package press.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.article.Status;
import press.colophon.export.Edition;
import press.colophon.export.picture.Picture;
import press.colophon.fixture.Colophons;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.PhotoFiles;
import press.colophon.store.Step;

class ImportCommandTest {

    private static final String SLUG = "russia-holds-military-drills-in-tajikistan-amid-taliban-offensive";

    @TempDir
    private Path folder;
    private Path data;
    private Path text;

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("data");
        text = Files.writeString(folder.resolve("story.txt"), Colophons.sampleText());
    }

    @Test
    void anArticleIsFiledAsADraftAndItsLossesAreTold() {
        Ran ran = bring(text);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).matches("\\S+ " + SLUG + " \\(new draft\\)\\R");
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.startsWith("colophon: not carried over: "));
        assertThat(filed().article().status()).isEqualTo(Status.DRAFT);
        assertThat(filed().article().id()).isEqualTo(ran.out().split(" ")[0]);
    }

    @Test
    void theSameArticleAgainStaysAsItIsAndOtherWordsAreItsNextVersion() throws IOException {
        bring(text);
        assertThat(bring(text).out()).contains("(there already, unchanged)");
        assertThat(filed().revision()).isEqualTo(1);

        change("Shir Khan", "Shir Chan");
        assertThat(bring(text).out()).contains(SLUG + " (version 2)");
        assertThat(filed().article().version()).isEqualTo(2);
    }

    @Test
    void whatHoldsEveryCreditIsPublishedIfThatIsAskedFor() {
        assertThat(bring(text, "--publish").out()).contains("(published)");
        assertThat(filed().isPublished()).isTrue();
        assertThat(bring(text, "--publish").out()).contains("(there already, unchanged)");
        assertThat(filed().revision()).isEqualTo(2);
    }

    @Test
    void aDraftThatIsThereAlreadyCanBePublishedToo() {
        bring(text);
        assertThat(bring(text, "--publish").out()).contains("(published)");
        assertThat(filed().article().version()).isEqualTo(1);
    }

    @Test
    void nothingIsFiledOfWhatAFormatCannotShowIfItIsToBePublished() throws IOException {
        change("Shir Khan", "Shir \uD83D\uDE80 Khan");
        Ran ran = bring(text, "--publish");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("U+1F680 (ROCKET)").contains("story.txt: ");
        assertThat(Ran.of("import", text, "--data", data).out()).contains("(new draft)");
    }

    @Test
    void whatReadersHaveSeenIsNotChangedWithoutANoteAndNeverIntoWhatCannotBeShown() throws IOException {
        bring(text, "--publish");
        change("Shir Khan", "Shir Chan");
        Ran ran = bring(text);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Readers have seen this article.", "story.txt");
        assertThat(filed().article().version()).isEqualTo(1);

        change("Shir Chan", "Shir \uD83D\uDE80 Chan");
        assertThat(bring(text).err()).contains("U+1F680 (ROCKET)");
    }

    @Test
    void anImportEndsNoEmbargo() {
        bring(text);
        String id = filed().article().id();
        store(parts -> parts.get(Articles.class).take(id, 1, new Step.Schedule(Instant.parse("2999-01-01T00:00:00Z")), "test"));
        Ran ran = bring(text, "--publish");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("is scheduled, and --publish does not change that");
        assertThat(filed().article().status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void factsCanBeSupplied() {
        assertThat(bring(text, "--set", "slug=drills").out()).contains(" drills (new draft)");
    }

    @Test
    void whatIsRefusedDoesNotKeepTheRestAndEveryLineNamesItsFile() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.txt"), "A Headline\n\nA paragraph.");
        Ran ran = Ran.of("import", folder.resolve("none.txt"), draft, text, "--data", data);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err()).contains("none.txt does not exist").contains("draft.txt cannot be taken in");
        assertThat(Ran.of("import", "--data", data).exit()).isEqualTo(2);
    }

    @Test
    void picturesBesideTheInputComeAlongAndOneThatIsMissingIsNamed() throws Exception {
        byte[] picture = Base64.getDecoder().decode("R0lGODdhAQABAIABAAAAAP///ywAAAAAAQABAAACAkwBADs=");
        String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        Path json = Files.writeString(folder.resolve("story.json"), Files.readString(Path.of("exports", SLUG, SLUG + ".json"))
                .replace("\"creditLine\" : \"Coll", "\"id\" : \"" + id + "\", \"creditLine\" : \"Coll"));

        Ran missing = bring(json);
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("story.json: There are no picture files with the SHA-256 " + id);

        Files.write(folder.resolve("picture.gif"), picture);
        assertThat(bring(json, "--publish").out()).contains("(published)");
        PhotoFiles.PhotoFile file = store(parts -> parts.get(PhotoFiles.class).file(id).orElseThrow());
        assertThat(file.mediaType()).isEqualTo("image/gif");
        assertThat(file.width()).isEqualTo(1);
    }

    @Test
    void aPictureThatStatesOtherCreditsThanItsArticleIsTold() throws Exception {
        Article sample = Colophons.sample();
        Photo stranger = Photo.credited("Another caption.", "Ann Example / The Example");
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        Photo drawn = new Photo(Optional.of("0".repeat(64)), stranger.alt(), stranger.caption(), stranger.creditLine(),
                stranger.creator(), stranger.source(), stranger.copyright(), stranger.syndication());
        byte[] picture = Picture.of(Edition.of(sample, sha256 -> Optional.of(jpeg.toByteArray())), drawn).orElseThrow().bytes();
        String id = DigestUtils.sha256Hex(picture);
        Files.write(folder.resolve("picture.jpg"), picture);
        Path json = Files.writeString(folder.resolve("story.json"), Files.readString(Path.of("exports", SLUG, SLUG + ".json"))
                .replace("\"creditLine\" : \"Coll", "\"id\" : \"" + id + "\", \"creditLine\" : \"Coll"));

        Ran ran = bring(json);

        assertThat(ran.exit()).as("it is for people to settle").isZero();
        assertThat(ran.err()).contains("colophon: contradicted: " + json + ", the photo credited “Collective Security Treaty "
                + "Organization / TASS”: The article says “Collective Security Treaty Organization / TASS”, and the XMP of the "
                + "picture file says “Ann Example / The Example”.");
    }

    private Ran bring(Path file, String... more) {
        return Ran.of(Stream.concat(Stream.of("import", file, "--data", data), Stream.of(more)).toArray());
    }

    private void change(String words, String others) throws IOException {
        Files.writeString(text, Files.readString(text).replace(words, others));
    }

    private Filed filed() {
        return store(parts -> parts.get(Articles.class).bySlug(SLUG).orElseThrow());
    }

    private <T> T store(Function<Parts, T> work) {
        try (Parts parts = Parts.ofStore(data)) {
            return work.apply(parts);
        }
    }
}
