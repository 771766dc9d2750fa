package press.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import press.colophon.contract.FeedSpecimens;
import press.colophon.fixture.Colophons;

class CommandsTest {

    private static final String SLUG = "russia-holds-military-drills-in-tajikistan-amid-taliban-offensive";

    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {
    }

    private static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path sample() throws IOException {
        return file("sample.txt", Colophons.sampleText());
    }

    private Path export(String format) throws IOException {
        assertThat(run("export", sample(), "--to", format, "--out", folder.resolve("out")).exit()).isZero();
        return folder.resolve("out").resolve(SLUG).resolve(
                SLUG + "." + Colophons.exports().format(format).orElseThrow().extension());
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void exportWritesEveryFormatAndNothingElseAndSaysWhatWasNotCarriedOver() throws IOException {
        Ran ran = run("export", sample(), "--out", folder.resolve("out"));
        assertThat(ran.exit()).isZero();
        assertThat(written()).extracting(path -> path.getFileName().toString()).containsExactly(
                SLUG + ".atom", SLUG + ".feed.json", SLUG + ".html", SLUG + ".json", SLUG + ".pdf", SLUG + ".rss",
                SLUG + ".txt");
        assertThat(ran.out().lines()).hasSize(7);
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.contains("not carried over"));
    }

    @Test
    void whatTheProgramWritesItTakesInAgain() throws IOException {
        Path json = export("json");
        Ran again = run("export", json, "--to", "json", "--out", folder.resolve("again"));
        assertThat(again).isEqualTo(new Ran(0, folder.resolve("again") + "/" + SLUG + "/" + SLUG + ".json"
                + System.lineSeparator(), ""));
        assertThat(folder.resolve("again").resolve(SLUG).resolve(SLUG + ".json")).hasSameBinaryContentAs(json);
    }

    @Test
    void aMissingAnEmptyABinaryAHugeAndAMisencodedFileAreRefusedInOneLineEachAndTheRestGoesOn() throws IOException {
        Path empty = file("empty.txt", "");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2});
        Path encoded = Files.write(folder.resolve("latin.txt"), "Überschrift".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        Ran ran = run("export", folder.resolve("none.txt"), empty, binary, huge, encoded, folder, sample(),
                "--to", "txt", "--out", folder.resolve("out"));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines().filter(line -> !line.contains("not carried over"))).hasSize(6).satisfiesExactly(
                line -> assertThat(line).endsWith("none.txt does not exist."),
                line -> assertThat(line).endsWith("empty.txt is empty."),
                line -> assertThat(line).contains("binary.txt is a binary file"),
                line -> assertThat(line).contains("huge.txt has 200,000,000 bytes"),
                line -> assertThat(line).contains("latin.txt is not UTF-8"),
                line -> assertThat(line).endsWith(" is a folder; name a file in it."));
        assertThat(written()).hasSize(1);
    }

    @Test
    void anArticleThatLacksFactsLeavesNothingBehindAndCanBeCompletedByHand() throws IOException {
        Path draft = file("draft.txt", "A Headline\n\nBy Anna Gehler\n\nA paragraph.");
        Ran refused = run("export", draft, "--out", folder.resolve("out"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("the publisher", "the date of publication", "the canonical URL",
                "--set publisher=");
        assertThat(folder.resolve("out")).doesNotExist();

        assertThat(run("export", draft, "--to", "txt", "--out", folder.resolve("out"), "--set", "publisher=The Paper",
                "--set", "publishedAt=2021-07-14", "--set", "canonicalUrl=https://paper.example/1").exit()).isZero();
        assertThat(written()).hasSize(1);
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndNoFileIsWritten() throws IOException {
        Path emoji = file("emoji.txt", Colophons.sampleText().replace("Shir Khan", "Shir \uD83D\uDE80 Khan"));
        Ran ran = run("export", emoji, "--out", folder.resolve("out"));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("U+1F680 (ROCKET)");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPictureThatMayNotBePassedOnIsNotInTheFilesForNobodyKnowsWhereTheyGo() throws Exception {
        byte[] picture = Base64.getDecoder().decode("R0lGODdhAQABAIABAAAAAP///ywAAAAAAQABAAACAkwBADs=");
        Files.write(folder.resolve("picture.gif"), picture);
        String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        String json = Files.readString(export("json"));

        for (String syndication : List.of("allowed", "denied")) {
            Path story = file("story.json", json.replace("\"creditLine\" : \"Coll", "\"id\" : \"" + id
                    + "\", \"syndication\" : \"" + syndication + "\", \"creditLine\" : \"Coll"));
            assertThat(run("export", story, "--to", "html", "--out", folder.resolve(syndication)).err()).isEmpty();
        }

        Path file = Path.of(SLUG, SLUG + ".html");
        assertThat(folder.resolve("allowed").resolve(file)).content().contains("data:image/gif");
        assertThat(folder.resolve("denied").resolve(file)).content().doesNotContain("data:image/gif")
                .contains("This photo may not be passed on.");
    }

    @Test
    void anUnknownFormatOrOptionIsWrongUsage() throws IOException {
        assertThat(run("export", sample(), "--to", "docx").exit()).isEqualTo(2);
        assertThat(run("export", sample(), "--to", "docx").err()).contains("There is no format “docx”; there are pdf, html");
        assertThat(run("export").exit()).isEqualTo(2);
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("prove", sample().resolveSibling("sample.txt"), "--as", "docx").exit()).isEqualTo(2);
    }

    @Test
    void proveFindsTheCreditThatWasTakenOutOrChanged() throws IOException {
        for (String format : List.of("html", "txt", "rss", "atom", "jsonfeed")) {
            Path file = export(format);
            assertThat(run("prove", file, "--against", sample()).exit()).as(format).isZero();
            Files.writeString(file, Files.readString(file).replaceFirst("Collective Security Treaty Organization",
                    "Collective Insecurity Treaty Organization"));
            Ran alone = run("prove", file);
            assertThat(alone.exit()).as("%s against itself", format).isEqualTo(1);
            Ran against = run("prove", file, "--against", sample());
            assertThat(against.exit()).as(format).isEqualTo(1);
            assertThat(against.out()).contains("LOST", "Credit of photo 1");
        }
    }

    @Test
    void proveOfAFileThatIsNoExportSaysSo() throws IOException {
        Ran ran = run("prove", file("x.pdf", "no PDF"), file("x.rss", "<html/>"), folder.resolve("none.pdf"));
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(3);
    }

    @Test
    void aFileThatStatesNoCreditsHasLostThemEvenIfNothingSaysWhichTheyWere() throws IOException {
        for (Path file : List.of(file("a.json", "{}"), file("a.html", "<article class=story>x"),
                file("a.rss", "<rss><channel><item></item></channel></rss>"), file("b.json", "{\"body\":[{}]}"))) {
            assertThat(run("prove", file).exit()).as(file.toString()).isEqualTo(1);
        }
        assertThat(run("prove", file("a.json", "{}")).out()).contains("LOST", "Headline: (stated nowhere)");
    }

    @Test
    void proveOfAFeedWithoutArticlesSaysThatThereIsNothingToProve() throws IOException {
        for (String format : List.of("rss", "atom")) {
            Path feed = Files.write(folder.resolve("empty." + format), Colophons.exports().export(
                    FeedSpecimens.allWithdrawn(format), Colophons.exports().format(format).orElseThrow()).bytes());
            Ran ran = run("prove", feed);

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(feed + " has no article, so there is nothing to prove.");
            assertThat(run("prove", feed, "--against", sample()).out()).contains("LOST", "Headline: Russia Holds");
        }
    }

    @Test
    void proveOfAFeedWithAnEmptyEntrySaysWhichItIs() throws IOException {
        Path feed = export("rss");
        Files.writeString(feed, Files.readString(feed).replace("</channel>", "<item/></channel>"));

        Ran ran = run("prove", feed);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("entry number 2 states nothing");
    }

    @Test
    void proveSpeaksJsonOneObjectALine() throws IOException {
        Ran ran = run("prove", "--json", export("rss"), export("txt"));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"file\":\"")
                && line.contains("\"holds\":true") && line.contains("\"term\":\"credit-line\""));
    }

    @Test
    void formatsAreListed() {
        assertThat(run("formats").out().lines()).hasSize(7).first().asString().startsWith("pdf");
    }
}
