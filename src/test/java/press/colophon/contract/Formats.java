package press.colophon.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;
import press.colophon.fixture.Colophons;

/** Every exporter that the program finds. */
final class Formats {

    static final Exports EXPORTS = Colophons.exports();

    private Formats() {
    }

    static List<Exporter> all() {
        return EXPORTS.exporters();
    }

    static Exporter named(String name) {
        return all().stream().filter(exporter -> exporter.format().name().equals(name)).findFirst().orElseThrow();
    }

    /** Whether it is set in type, and so may refuse an article for a character that no typeface has. */
    static boolean printed(Exporter exporter) {
        return Stream.of(Term.values()).map(exporter::places).flatMap(Set::stream).anyMatch(Place.FOOTER::equals);
    }
}
