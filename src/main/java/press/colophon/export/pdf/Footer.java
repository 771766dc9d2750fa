package press.colophon.export.pdf;

import com.ibm.icu.text.Bidi;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import press.colophon.article.Credit;

/**
 * The words at the foot of a sheet. They are not tagged, so only where they stand tells how they are read: line by line,
 * and each line from the left or from the right, of which it takes both readings.
 */
record Footer(String fromLeft, String fromRight) {

    static Footer of(List<TextPosition> glyphs) {
        Map<Integer, List<TextPosition>> lines = glyphs.stream().collect(Collectors.groupingBy(
                glyph -> Math.round(glyph.getYDirAdj()), TreeMap::new, Collectors.toList()));
        List<String> drawn = lines.values().stream().map(Footer::line).toList();
        return new Footer(read(drawn, Bidi.LTR), read(drawn, Bidi.RTL));
    }

    private static String line(List<TextPosition> glyphs) {
        StringBuilder line = new StringBuilder();
        float end = 0;
        for (TextPosition glyph : glyphs.stream().sorted(Comparator.comparing(TextPosition::getXDirAdj)).toList()) {
            line.append(glyph.getXDirAdj() > end + glyph.getFontSizeInPt() / 4 ? " " : "").append(glyph.getUnicode());
            end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
        return line.toString();
    }

    private static String read(List<String> drawn, byte direction) {
        return drawn.stream().map(line -> {
            Bidi bidi = new Bidi();
            bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
            bidi.setPara(line, direction, null);
            return bidi.writeReordered(Bidi.DO_MIRRORING);
        }).collect(Collectors.joining(" "));
    }

    boolean says(Credit credit) {
        return Stream.of(fromLeft, fromRight).anyMatch(words -> Words.stand(credit.value(), words));
    }
}
