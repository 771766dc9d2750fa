package press.colophon.export.pdf;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.TextPosition;

/**
 * A marked piece of a sheet: words that run in one direction on one line, or a picture.
 *
 * @param sheet    the sheet's place in the file, from 0
 * @param text     the words as they are read, not as they stand from left to right
 * @param pictures what is drawn in it
 */
record Run(int sheet, String text, float left, float right, float baseline, float size, List<PDImageXObject> pictures) {

    static Run of(int sheet, List<TextPosition> glyphs, List<PDImageXObject> pictures) {
        if (glyphs.isEmpty()) {
            return new Run(sheet, "", 0, 0, 0, 0, pictures);
        }
        String drawn = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        TextPosition first = glyphs.getFirst();
        TextPosition last = glyphs.getLast();
        return new Run(sheet, logical(drawn), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(), first.getFontSizeInPt(), pictures);
    }

    /** The runs of words that nothing has told apart: where the line, the distance or the direction changes. */
    static List<Run> split(int sheet, List<TextPosition> glyphs) {
        List<Run> runs = new ArrayList<>();
        List<TextPosition> run = new ArrayList<>();
        int direction = 0;
        for (TextPosition glyph : glyphs) {
            int next = direction(glyph.getUnicode());
            boolean turns = next != 0 && direction != 0 && next != direction;
            if (!run.isEmpty() && (turns || !of(sheet, List.of(run.getLast()), List.of())
                    .touches(of(sheet, List.of(glyph), List.of())))) {
                runs.add(of(sheet, run, List.of()));
                run = new ArrayList<>();
                direction = 0;
            }
            run.add(glyph);
            direction = next != 0 ? next : direction;
        }
        runs.add(of(sheet, run, List.of()));
        return runs;
    }

    private static int direction(String text) {
        return text.codePoints().map(codePoint -> switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            default -> 0;
        }).filter(direction -> direction != 0).findFirst().orElse(0);
    }

    /** Right-to-left words are drawn from the left, with mirrored brackets; they are read the other way round. */
    private static String logical(String drawn) {
        if (direction(drawn) >= 0) {
            return drawn;
        }
        int[] letters = drawn.codePoints().toArray();
        StringBuilder read = new StringBuilder(drawn.length());
        for (int i = letters.length - 1; i >= 0; i--) {
            read.appendCodePoint(UCharacter.getMirror(letters[i]));
        }
        return read.toString();
    }

    /** Whether the other run goes on where this one ends, with no gap for a space. */
    boolean touches(Run next) {
        return sheet == next.sheet && Math.abs(baseline - next.baseline) < 1
                && (Math.abs(next.left - right) < size / 8 || Math.abs(left - next.right) < size / 8);
    }
}
