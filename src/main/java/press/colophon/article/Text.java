package press.colophon.article;

import java.util.List;
import java.util.Optional;

/**
 * Which characters the model takes. One that is illegal in XML 1.0, or forbidden in HTML, is refused here, so that it
 * cannot take a feed down later; importers strip such characters first, and say so.
 */
public final class Text {

    private Text() {
    }

    /**
     * Whether a character may stand in an article: the characters of XML 1.0 (production 2) without the controls
     * U+007F to U+009F, the non-characters that HTML forbids, U+FEFF, which is a byte order mark and no text, and the
     * overrides U+202D and U+202E, with which a name can be shown as another than it is.
     *
     * @param codePoint a Unicode code point; a lone surrogate is not allowed
     * @return true if it is allowed
     */
    public static boolean allows(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return !(codePoint >= 0x7F && codePoint <= 0x9F)
                && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)
                && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                && codePoint != 0xFEFF && codePoint != 0x202D && codePoint != 0x202E
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    /**
     * A text of one line: runs of white space become one space, and none is left at the ends. No-break spaces stay.
     *
     * @param field what the text is, for the message
     * @param value the text
     * @return the text on one line, never empty
     * @throws IllegalArgumentException if nothing is left of it, or a character is not allowed
     */
    public static String line(String field, String value) {
        String line = collapse(checked(field, value)).strip();
        if (isBlank(line)) {
            throw new IllegalArgumentException(field + " is empty; leave out what is not known");
        }
        return line;
    }

    static Optional<String> line(String field, Optional<String> value) {
        return value.map(present -> line(field, present));
    }

    /** Inline text: runs of white space become one space; spaces at the ends stay, since they part it from its neighbours. */
    static String run(String value) {
        return collapse(checked("text", value));
    }

    /** Text whose lines and spaces stay as they are; line ends become a line feed. */
    static String preformatted(String value) {
        return checked("text", value).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether nothing of a text would be seen: white space, no-break spaces and format characters only. */
    static boolean isBlank(String value) {
        return value.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT);
    }

    static boolean isBlank(List<Inline> text) {
        return text.stream().allMatch(inline -> isBlank(inline.text()));
    }

    private static String checked(String field, String value) {
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            if (!allows(codePoint)) {
                throw new IllegalArgumentException(
                        "%s has the character U+%04X, which no text may hold".formatted(field, codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return value;
    }

    private static String collapse(String value) {
        StringBuilder line = new StringBuilder(value.length());
        boolean gap = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean white = Character.isWhitespace(c);
            if (!white || !gap) {
                line.append(white ? ' ' : c);
            }
            gap = white;
        }
        return line.toString();
    }
}
