package press.colophon.export.pdf;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.export.template.Templates;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The typefaces that {@code fonts/faces.yaml} names. */
final class Faces {

    /** The file as it stands in the folder. */
    private record Listed(List<Entry> text, List<Entry> others) {

        record Entry(String family, String file, Optional<Integer> weight, Optional<String> style) {

            Face face(Templates templates) {
                return Face.parse(family, weight.orElse(400), style.filter("italic"::equals).isPresent(), file,
                        templates.bytes("fonts/" + file));
            }
        }
    }

    private final List<Face> text;
    private final List<Face> others;
    private final BitSet inText = new BitSet();

    Faces(Templates templates) {
        Listed listed = new YAMLMapper().readValue(templates.bytes("fonts/faces.yaml"), Listed.class);
        text = listed.text().stream().map(entry -> entry.face(templates)).toList();
        others = listed.others().stream().map(entry -> entry.face(templates)).toList();
        // Asked for each character of each text, so it is found out once for all but the rare ones.
        for (int codePoint = 0; codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT; codePoint++) {
            inText.set(codePoint, isUnseen(codePoint) || isInAll(codePoint));
        }
    }

    /** Whether the families of the style sheet have a character, in every weight and style. */
    boolean inText(int codePoint) {
        return Character.isBmpCodePoint(codePoint) ? inText.get(codePoint) : isUnseen(codePoint) || isInAll(codePoint);
    }

    private boolean isInAll(int codePoint) {
        for (Face face : text) {
            if (!face.has(codePoint)) {
                return false;
            }
        }
        return true;
    }

    /** The first of the other families that has all of these characters. */
    Optional<String> familyFor(int... codePoints) {
        return families().stream()
                .filter(family -> IntStream.of(codePoints).allMatch(codePoint -> has(family, codePoint))).findFirst();
    }

    private Set<String> families() {
        Set<String> families = new LinkedHashSet<>();
        others.forEach(face -> families.add(face.family()));
        return families;
    }

    boolean has(String family, int codePoint) {
        return isUnseen(codePoint)
                || others.stream().filter(face -> face.family().equals(family)).allMatch(face -> face.has(codePoint));
    }

    /** The faces of the style sheet, and those of the other families that are asked for. */
    List<Face> with(Set<String> families) {
        return Stream.concat(text.stream(), others.stream().filter(face -> families.contains(face.family()))).toList();
    }

    /** How long a text is on one line, in ems: near enough to see how many lines it needs. */
    double ems(String words) {
        return words.codePoints()
                .mapToDouble(codePoint -> inText(codePoint) ? text.getFirst().advance(codePoint) : 1).sum();
    }

    /** Controls, and characters that only say how others join or run: nothing is drawn for them. */
    static boolean isUnseen(int codePoint) {
        return codePoint < 0x20 || Character.getType(codePoint) == Character.FORMAT;
    }
}
