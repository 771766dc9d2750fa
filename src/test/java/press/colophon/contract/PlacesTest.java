package press.colophon.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Exporter;

/** Where each format promises each credit. A format that promises less is found out here, and not by a reader. */
class PlacesTest {

    /** S seen, M metadata, P picture file, F footer of every page, E embedded article; – no field for it. */
    private static final String PROMISED = """
            term              atom  html  json  jsonfeed  pdf   rss   txt
            headline          SM    SM    M     SM        SME   SM    SM
            byline            SM    SM    M     SM        SMFE  SM    SM
            source            SM    SM    M     SM        SME   SM    SM
            publisher         SM    SM    M     SM        SMFE  SM    SM
            published         SM    SM    M     SM        SME   SM    SM
            modified          SM    SM    M     SM        SME   SM    SM
            canonical-url     SM    SM    M     SM        SMFE  SM    SM
            language          M     M     M     M         ME    M     –
            rights-holder     SM    SM    M     SM        SME   SM    SM
            copyright-notice  SM    SM    M     SM        SME   SM    SM
            usage-terms       SM    SM    M     SM        SME   SM    SM
            license           SM    SM    M     SM        SME   SM    SM
            legal-notice      S     SM    M     SM        SE    S     SM
            correction        S     SM    M     SM        SE    S     SM
            caption           SM    SMP   M     SM        SPE   SM    SM
            credit-line       SM    SMP   M     SM        SPE   SM    SM
            creator           SM    SMP   M     SM        SPE   SM    SM
            photo-source      S     SMP   M     SM        SPE   S     SM
            photo-copyright   SM    SMP   M     SM        SPE   SM    SM
            """;

    private static final List<List<String>> ROWS =
            PROMISED.lines().map(line -> List.of(line.split(" +"))).toList();

    static Stream<String> formatsOfTheTable() {
        return ROWS.getFirst().stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("formatsOfTheTable")
    void aFormatPromisesWhatTheTableSays(String format) {
        int column = ROWS.getFirst().indexOf(format);
        Map<String, String> promised = ROWS.stream().skip(1).collect(toMap(List::getFirst, row -> row.get(column)));

        Map<String, String> kept = Arrays.stream(Term.values())
                .collect(toMap(Term::key, term -> letters(Formats.named(format), term)));

        assertThat(kept).isEqualTo(promised);
    }

    @Test
    void aFormatThatIsNotYetInTheTableHasAPlaceForEveryCredit() {
        List<String> known = ROWS.getFirst();
        assertThat(Formats.all().stream().filter(exporter -> !known.contains(exporter.format().name())))
                .allSatisfy(exporter -> assertThat(Term.values())
                        .allSatisfy(term -> assertThat(exporter.places(term)).as("%s %s", exporter.format(), term).isNotEmpty()));
    }

    private static String letters(Exporter exporter, Term term) {
        String letters = Arrays.stream(Place.values()).filter(exporter.places(term)::contains)
                .map(PlacesTest::letter).collect(Collectors.joining());
        return letters.isEmpty() ? "–" : letters;
    }

    private static String letter(Place place) {
        return switch (place) {
            case SEEN -> "S";
            case METADATA -> "M";
            case PICTURE -> "P";
            case FOOTER -> "F";
            case EMBEDDED -> "E";
        };
    }
}
