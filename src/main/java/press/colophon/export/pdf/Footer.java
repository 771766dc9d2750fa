package press.colophon.export.pdf;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import press.colophon.article.Credit;

/**
 * Words at the foot of a sheet. They are not tagged, so only where they stand tells how they are read: line by line,
 * and each line from the left or from the right, of which it takes both readings.
 */
record Footer(String fromLeft, String fromRight) {

    static Footer of(List<TextPosition> glyphs) {
        Map<Integer, List<TextPosition>> lines = glyphs.stream().collect(Collectors.groupingBy(
                glyph -> Math.round(glyph.getYDirAdj()), TreeMap::new, Collectors.toList()));
        Map<Integer, List<String>> columns = new TreeMap<>();
        lines.values().forEach(line -> addTo(columns, line));
        List<String> drawn = columns.values().stream().flatMap(List::stream).toList();
        return new Footer(read(drawn, Bidi.LTR), read(drawn, Bidi.RTL));
    }

    /** A wide gap parts two columns: the number of the page does not interrupt a name that goes on below. */
    private static void addTo(Map<Integer, List<String>> columns, List<TextPosition> line) {
        int column = 0;
        StringBuilder words = new StringBuilder();
        float end = Float.MAX_VALUE;
        for (TextPosition glyph : line.stream().sorted(Comparator.comparing(TextPosition::getXDirAdj)).toList()) {
            float gap = glyph.getXDirAdj() - end;
            if (gap > glyph.getFontSizeInPt() * 1.2) {
                columns.computeIfAbsent(column++, key -> new ArrayList<>()).add(words.toString());
                words.setLength(0);
            } else if (gap > glyph.getFontSizeInPt() / 4) {
                words.append(' ');
            }
            words.append(glyph.getUnicode());
            end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
        columns.computeIfAbsent(column, key -> new ArrayList<>()).add(words.toString());
    }

    private static String read(List<String> drawn, byte direction) {
        return drawn.stream().map(line -> {
            Bidi bidi = new Bidi();
            bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
            bidi.setPara(line, direction, null);
            return bidi.writeReordered(Bidi.DO_MIRRORING);
        }).collect(Collectors.joining(" "));
    }

    /**
     * Whether it states a credit. In lines that mix directions the order of the words can be read in several ways, and
     * which way a bracket points too; nothing in the file tells which was meant. There, each run of letters in one
     * direction is looked for by itself.
     */
    boolean says(Credit credit) {
        return readings().anyMatch(read -> Words.stand(credit.value(), read))
                || Run.isRightToLeft(fromLeft) && pieces(credit.value()).stream()
                        .allMatch(piece -> readings().anyMatch(read -> Words.contains(read, piece)));
    }

    private Stream<String> readings() {
        return Stream.of(fromLeft, fromRight);
    }

    private static List<String> pieces(String words) {
        List<String> pieces = new ArrayList<>();
        for (String word : words.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            int from = 0;
            for (int i = 1; i <= word.length(); i++) {
                if (i == word.length() || parts(word.substring(i - 1, i), word.substring(i, i + 1))) {
                    pieces.add(word.substring(from, i));
                    from = i;
                }
            }
        }
        return pieces;
    }

    /** Whether a line can change its direction between two letters, or end there, as it can behind a Chinese character. */
    private static boolean parts(String letter, String next) {
        return Run.isRightToLeft(letter) != Run.isRightToLeft(next) || Character.isIdeographic(letter.codePointAt(0));
    }
}
