package press.colophon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Article;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exporter;
import press.colophon.export.Proof;
import press.colophon.export.Unprintable;

class ExportContractTest {

    static Stream<Arguments> everyFormatAndSpecimen() {
        return Formats.all().stream().flatMap(exporter ->
                Specimens.all().stream().map(specimen -> Arguments.of(exporter.format().name(), specimen)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFormatAndSpecimen")
    void everyCreditComesBackAndNoneIsInvented(String format, Specimen specimen) throws IOException {
        Exporter exporter = Formats.named(format);
        Optional<Export> written = export(exporter, specimen);
        if (written.isEmpty()) {
            return;
        }
        Export export = written.orElseThrow();

        assertThat(export.proof().holds()).isTrue();
        assertThat(export.proof().lines()).extracting(Proof.Line::credit)
                .containsOnlyOnceElementsOf(credits(specimen.edition()));
        assertThat(export.bytes()).as("the same bytes again").isEqualTo(write(exporter, specimen.edition()));

        Proof alone = Formats.EXPORTS.prove(export.bytes(), exporter.format());
        assertThat(alone.holds()).as("proven against itself: %s %s", alone.lost(), alone.invented()).isTrue();
    }

    @Test
    void aFormatIsFoundForEachName() {
        assertThat(Formats.all()).extracting(exporter -> exporter.format().name()).doesNotHaveDuplicates()
                .contains("json");
        assertThat(Formats.all()).extracting(exporter -> exporter.format().extension()).doesNotHaveDuplicates();
    }

    /** The export; empty only if a printed format refuses a wild edition, and says whose. */
    private static Optional<Export> export(Exporter exporter, Specimen specimen) {
        try {
            return Optional.of(Formats.EXPORTS.export(specimen.edition(), exporter.format()));
        } catch (Unprintable refused) {
            assertThat(specimen.wild() && Formats.printed(exporter)).as(refused.getMessage()).isTrue();
            return Optional.empty();
        }
    }

    private static byte[] write(Exporter exporter, Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(edition, out);
        return out.toByteArray();
    }

    private static List<Credit> credits(Edition edition) {
        List<Credit> credits = new ArrayList<>();
        for (Article article : edition.articles()) {
            credits.addAll(Credits.of(article, 1 + credits.stream().mapToInt(Credit::article).max().orElse(0)));
        }
        return credits;
    }
}
