package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.article.Photos;
import press.colophon.contract.Specimen;
import press.colophon.contract.Specimens;
import press.colophon.export.Colophon;
import press.colophon.export.Edition;
import press.colophon.fixture.Colophons;

/** An edition as a file on disk. */
record Written(String name, Edition edition, Path file) {

    private static final Map<String, Written> ONCE = new ConcurrentHashMap<>();

    /** The sample article, and editions of the contract that are hard on readers, in one format. */
    static Stream<Written> all(String format) {
        Stream<Specimen> hard = Stream.of("all facts and all blocks", "everywhere: Griffith O'Fflaherty-Łukaszewicz",
                "everywhere: ]]>", "everywhere: </script><script>", "everywhere: &amp; &lt; &#60;",
                "ten photos, with bytes and without", "an edition of twelve", "articles in several languages",
                "many pages").map(Specimens::named);
        return Stream.concat(Stream.of(sample(format)),
                hard.map(specimen -> write(specimen.name(), specimen.edition(), format)));
    }

    /** The sample article. */
    static Written sample(String format) {
        return write("sample", Edition.of(Colophons.sample(), Photos.NONE), format);
    }

    private static Written write(String name, Edition edition, String format) {
        return ONCE.computeIfAbsent(format + ": " + name, key -> {
            var exports = Colophons.exports();
            var export = exports.export(edition, exports.format(format).orElseThrow());
            try {
                Path folder = Files.createDirectories(Path.of("target", "readers"));
                Path file = folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + "." + export.format().extension());
                return new Written(name, edition, Files.write(file, export.bytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Fails unless a text has each credit of the edition, in the words for people. */
    void assertCreditsIn(String text, Predicate<Colophon.Line> expected) {
        String letters = letters(text);
        List<Colophon.Line> lines = IntStream.range(0, edition.articles().size())
                .mapToObj(i -> Colophon.of(edition.articles().get(i), i + 1)).flatMap(List::stream).filter(expected).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line ->
                assertThat(letters.contains(letters(line.text()))).as("%s: “%s” in %s", line.label(), line.text(), file).isTrue());
    }

    /**
     * A text without what a typesetter or a reader of set text may change in it: spaces, line ends, invisible marks, forms
     * of letters, and hyphens, since pdftotext drops every hyphen at the end of a line.
     */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[-\\s\\p{Z}\\p{Cf}]", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
