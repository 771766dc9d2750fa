package press.colophon.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;

/** Every exporter that the service finds. */
public final class Formats {

    /** As the service has them. */
    public static final Exports EXPORTS =
            new AnnotationConfigApplicationContext("press.colophon.export").getBean(Exports.class);

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
