package press.colophon.export.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
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

    private static final Set<Integer> RIGHT_TO_LEFT = Set.of(UCharacterDirection.RIGHT_TO_LEFT,
            UCharacterDirection.RIGHT_TO_LEFT_ARABIC);
    private static final Set<Integer> DIRECTED = Set.of(UCharacterDirection.RIGHT_TO_LEFT,
            UCharacterDirection.RIGHT_TO_LEFT_ARABIC, UCharacterDirection.LEFT_TO_RIGHT,
            UCharacterDirection.EUROPEAN_NUMBER, UCharacterDirection.ARABIC_NUMBER);

    static Run of(int sheet, List<TextPosition> glyphs, List<PDImageXObject> pictures) {
        if (glyphs.isEmpty()) {
            return new Run(sheet, "", 0, 0, 0, 0, pictures);
        }
        String drawn = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        TextPosition first = glyphs.getFirst();
        TextPosition last = glyphs.getLast();
        return new Run(sheet, isRightToLeft(drawn) ? turned(drawn) : drawn, first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(), first.getFontSizeInPt(), pictures);
    }

    /** Whether there are words in it that run from right to left. */
    static boolean isRightToLeft(String text) {
        return has(text, RIGHT_TO_LEFT);
    }

    /** Right-to-left words are drawn from the left, with mirrored brackets and joined letters. */
    private static String turned(String drawn) {
        int[] letters = drawn.codePoints().toArray();
        StringBuilder read = new StringBuilder(drawn.length());
        for (int i = letters.length - 1; i >= 0; i--) {
            String letter = Character.toString(UCharacter.getMirror(letters[i]));
            read.append(isJoined(letters[i]) ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter);
        }
        return read.toString();
    }

    /** Arabic Presentation Forms A and B. */
    private static boolean isJoined(int letter) {
        return letter >= 0xFB50 && letter <= 0xFDFF || letter >= 0xFE70 && letter <= 0xFEFC;
    }

    private static boolean has(String text, Set<Integer> directions) {
        return text.codePoints().map(UCharacter::getDirection).anyMatch(directions::contains);
    }

    /** The words, read after those of another run. A lone bracket runs to the left if that is where it stands. */
    String after(Run before) {
        boolean toTheLeft = sameLine(before) && right < before.left + size / 8;
        return toTheLeft && !has(text, DIRECTED) ? turned(text) : text;
    }

    /** Whether the other run goes on where this one ends, with no gap for a space. */
    boolean touches(Run next) {
        return sameLine(next) && (Math.abs(next.left - right) < size / 8 || Math.abs(left - next.right) < size / 8);
    }

    private boolean sameLine(Run other) {
        return sheet == other.sheet && Math.abs(baseline - other.baseline) < 1;
    }
}
