package press.colophon.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import press.colophon.article.Place;
import press.colophon.export.Proof;

/** A proof for people: a line for each credit, a column for each place. */
final class ProofTable {

    private ProofTable() {
    }

    static String of(Path file, Proof proof) {
        StringBuilder table = new StringBuilder("%s: %s, %d credits, %s%n".formatted(file, proof.format().title(),
                proof.lines().size(), verdict(proof)));
        Set<Place> places = EnumSet.noneOf(Place.class);
        proof.lines().forEach(line -> {
            places.addAll(line.demanded());
            places.addAll(line.found());
        });
        table.append("  ");
        places.forEach(place -> table.append("%-10s".formatted(place.key())));
        table.append("credit\n");
        for (Proof.Line line : proof.lines()) {
            table.append("  ");
            places.forEach(place -> table.append("%-10s".formatted(cell(line, place))));
            table.append(line.credit().article() > 1 ? "article " + line.credit().article() + ", " : "")
                    .append(line.credit().name()).append(": ").append(line.credit().value()).append('\n');
        }
        proof.invented().forEach(credit -> table.append("  invented: ").append(credit.name().toLowerCase(Locale.ROOT))
                .append(" “").append(credit.value()).append("”, which no article states\n"));
        return table.toString().stripTrailing();
    }

    private static String verdict(Proof proof) {
        if (proof.holds()) {
            return "all in place";
        }
        return proof.lost().size() + " LOST, " + proof.invented().size() + " INVENTED";
    }

    private static String cell(Proof.Line line, Place place) {
        if (line.found().contains(place)) {
            return "yes";
        }
        return line.demanded().contains(place) ? "LOST" : "-";
    }
}
