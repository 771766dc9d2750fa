package press.colophon.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Credit;
import press.colophon.article.Place;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exporter;
import press.colophon.export.Format;
import press.colophon.export.Proof;

/** A credit that is taken out of a file, or changed in it, is missed by name: in each place on its own. */
class MutationTest {

    private static final Pictures PICTURES = new Pictures();
    private static final Optional<String> PICTURE = Optional.of(PICTURES.draw("jpg", 40, 30));
    private static final Edition WHOLE = edition("", "");
    private static final Edition ALONE = alone("", "");

    static Stream<Format> formats() {
        return Formats.EXPORTS.formats().stream();
    }

    static Stream<Format> formatsOfText() {
        return Formats.all().stream().filter(exporter -> !Formats.printed(exporter)).map(Exporter::format);
    }

    static Stream<Arguments> formatsAndMarks() {
        return formats().flatMap(format -> Formats.EXPORTS.export(ALONE, format).proof().lines().stream()
                .filter(line -> !line.demanded().isEmpty())
                .map(line -> Arguments.of(format, Marked.of(line.credit()))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndMarks")
    void aCreditThatWasChangedBeforeItWasWrittenIsMissed(Format format, String mark) throws IOException {
        byte[] file = Formats.EXPORTS.export(alone("", mark), format).bytes();

        Proof proof = Formats.EXPORTS.prove(file, format, ALONE);
        assertMissedEverywhere(proof, mark);
        assertThat(proof.invented()).extracting(Credit::value)
                .anyMatch(value -> value.contains(Marked.changed(mark)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formatsAndMarks")
    void aCreditThatWasNotWrittenIsMissed(Format format, String mark) throws IOException {
        if (!Marked.optional('A').contains(mark)) {
            return;
        }
        assertMissedEverywhere(Formats.EXPORTS.prove(
                Formats.EXPORTS.export(alone(mark, ""), format).bytes(), format, ALONE), mark);
    }

    @ParameterizedTest
    @MethodSource("formatsOfText")
    void aCreditIsMissedInEachPlaceFromWhichItIsTaken(Format format) throws IOException {
        Export export = Formats.EXPORTS.export(WHOLE, format);
        Altered file = Altered.of(export.bytes());
        for (Proof.Line line : export.proof().lines()) {
            String mark = Marked.of(line.credit());
            Set<Integer> all = IntStream.range(0, file.count(mark)).boxed().collect(toSet());
            List<Set<Place>> ofEach = all.stream().map(n -> found(file, mark, others(all, n), format)).toList();
            List<Set<Place>> withoutEach = all.stream().map(n -> found(file, mark, Set.of(n), format)).toList();
            for (Place place : line.demanded()) {
                Set<Integer> enough = all.stream().filter(n -> ofEach.get(n).contains(place)).collect(toSet());
                Set<Integer> there = !enough.isEmpty() ? enough
                        : all.stream().filter(n -> !withoutEach.get(n).contains(place)).collect(toSet());
                assertThat(there).as("%s stands in %s of %s", mark, place, format.name()).isNotEmpty();
                assertMissed(file.with(mark, Marked.changed(mark), there), format, line.credit(), place);
                assertMissed(file.with(mark, " ".repeat(mark.length()), there), format, line.credit(), place);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formatsOfText")
    void creditsOfTwoPhotosOrTwoArticlesThatChangedPlacesAreMissed(Format format) throws IOException {
        Export export = Formats.EXPORTS.export(WHOLE, format);
        Altered file = Altered.of(export.bytes());
        for (Proof.Line line : export.proof().lines()) {
            if (line.demanded().isEmpty()) {
                continue;
            }
            String mark = Marked.of(line.credit());
            if (line.credit().figure() == 1) {
                assertLost(file.swapped(mark, mark.replace("one", "two")), format, mark);
            }
            if (line.credit().article() == 1) {
                assertLost(file.swapped(mark, sameOfTheOther(export.proof(), line.credit())), format, mark);
            }
        }
    }

    private static String sameOfTheOther(Proof proof, Credit credit) {
        List<Credit> ofBoth = proof.lines().stream().map(Proof.Line::credit)
                .filter(other -> other.term() == credit.term() && other.figure() == credit.figure()).toList();
        return Marked.of(ofBoth.get(ofBoth.indexOf(credit) + ofBoth.size() / 2));
    }

    private static Set<Integer> others(Set<Integer> all, int one) {
        return all.stream().filter(n -> n != one).collect(toSet());
    }

    private static Set<Place> found(Altered file, String mark, Set<Integer> changed, Format format) {
        try {
            return line(Formats.EXPORTS.prove(file.with(mark, Marked.changed(mark), changed), format, WHOLE), mark).found();
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static void assertMissed(byte[] file, Format format, Credit credit, Place place) throws IOException {
        assertThat(line(Formats.EXPORTS.prove(file, format, WHOLE), Marked.of(credit)).missing())
                .as("where %s is missing in %s", credit, format.name()).contains(place);
    }

    private static void assertLost(byte[] file, Format format, String mark) throws IOException {
        assertThat(Formats.EXPORTS.prove(file, format, WHOLE).lost()).as(format.name())
                .anyMatch(line -> Marked.of(line.credit()).equals(mark));
    }

    private static void assertMissedEverywhere(Proof proof, String mark) {
        assertThat(line(proof, mark).missing()).as(mark).isEqualTo(line(proof, mark).demanded());
    }

    private static Proof.Line line(Proof proof, String mark) {
        return proof.lines().stream().filter(line -> Marked.of(line.credit()).equals(mark)).findFirst().orElseThrow();
    }

    private static Edition alone(String without, String changed) {
        return Edition.of(new Marked('A', without, changed, PICTURE).article(), PICTURES);
    }

    private static Edition edition(String without, String changed) {
        return new Edition("Marked", URI.create("https://gazette.example/"), Optional.empty(),
                List.of(new Marked('A', without, changed, PICTURE).article(), new Marked('B', without, changed, PICTURE).article()),
                PICTURES);
    }
}
