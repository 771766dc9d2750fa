package press.colophon.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;

/**
 * The credits found in an export beside those that its articles demand.
 *
 * @param format   the format of the export
 * @param lines    one for each credit demanded
 * @param invented credits that the export states and no article does
 */
public record Proof(Format format, List<Line> lines, List<Credit> invented) {

    /** A credit, where it has to stand, and where it was found. */
    public record Line(Credit credit, Set<Place> demanded, Set<Place> found) {

        /** Where it should stand and does not. */
        public Set<Place> missing() {
            Set<Place> missing = EnumSet.noneOf(Place.class);
            missing.addAll(demanded);
            missing.removeAll(found);
            return missing;
        }
    }

    public Proof {
        lines = List.copyOf(lines);
        invented = List.copyOf(invented);
    }

    /** Whether every credit stands everywhere it has to, and none was invented. */
    public boolean holds() {
        return lost().isEmpty() && invented.isEmpty();
    }

    /** The lines of credits that are missing somewhere. */
    public List<Line> lost() {
        return lines.stream().filter(line -> !line.missing().isEmpty()).toList();
    }

    private record Subject(Place place, int article, int figure, Term term) {
    }

    static Proof of(Format format, Map<Credit, Set<Place>> demands, Credits found) {
        Map<Subject, Set<String>> readings = new HashMap<>();
        for (Place place : Place.values()) {
            for (Credit credit : found.in(place)) {
                readings.computeIfAbsent(subject(place, credit), key -> new HashSet<>()).add(Wording.of(credit.value()));
            }
        }
        List<Line> lines = new ArrayList<>();
        Map<Subject, Set<String>> demandedWords = new HashMap<>();
        demands.forEach((credit, places) -> {
            Set<Place> at = EnumSet.noneOf(Place.class);
            for (Place place : Place.values()) {
                if (Wording.says(readings.getOrDefault(subject(place, credit), Set.of()), credit)) {
                    at.add(place);
                }
                demandedWords.computeIfAbsent(subject(place, credit), key -> new HashSet<>())
                        .add(Wording.of(credit.value()));
            }
            lines.add(new Line(credit, places, at));
        });
        return new Proof(format, lines, invented(found, demandedWords));
    }

    private static List<Credit> invented(Credits found, Map<Subject, Set<String>> demanded) {
        Map<Credit, Boolean> invented = new LinkedHashMap<>();
        // What a picture file brings with it is stated by whoever made the file, also where the article is silent.
        for (Place place : EnumSet.complementOf(EnumSet.of(Place.PICTURE))) {
            for (Credit credit : found.in(place)) {
                Set<String> words = demanded.getOrDefault(subject(place, credit), Set.of());
                String reading = Wording.of(credit.value());
                boolean stated = words.contains(reading)
                        || credit.term() == Term.BYLINE && Wording.joins(reading, words);
                if (!stated) {
                    invented.put(credit, true);
                }
            }
        }
        return List.copyOf(invented.keySet());
    }

    private static Subject subject(Place place, Credit credit) {
        return new Subject(place, credit.article(), credit.figure(), credit.term());
    }
}
