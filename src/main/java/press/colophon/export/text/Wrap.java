package press.colophon.export.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Breaks text into lines of at most 72 columns as a terminal counts them: a Chinese character is two wide. */
final class Wrap {

    static final int COLUMNS = 72;

    private Wrap() {
    }

    /**
     * Wraps a text at the places where Unicode (UAX 14) lets a line end; a word longer than a line is left whole, so
     * that an address can still be clicked.
     *
     * @param text  one line of text
     * @param first what the first line begins with
     * @param next  what the lines after it begin with
     * @return the lines, each with a line feed at its end
     */
    static String of(String text, String first, String next) {
        StringBuilder wrapped = new StringBuilder(text.length() + 16);
        BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);
        places.setText(text);
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            // An address is never broken, and neither is a word at a hyphen: what a reader copies must be what was written.
            while (to < text.length() && text.charAt(to - 1) != ' ' && !isIdeographic(text.codePointBefore(to))
                    && !isIdeographic(text.codePointAt(to))) {
                to = places.next();
            }
            String piece = text.substring(from, to);
            if (!empty && width(line) + width(piece.stripTrailing()) > COLUMNS) {
                wrapped.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(next);
            }
            line.append(piece);
            empty = false;
        }
        return wrapped.append(line.toString().stripTrailing()).append('\n').toString();
    }

    private static boolean isIdeographic(int codePoint) {
        return width(codePoint) == 2;
    }

    static int width(CharSequence text) {
        return text.codePoints().map(Wrap::width).sum();
    }

    private static int width(int codePoint) {
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
