package press.colophon.intake.text;

import java.util.List;
import press.colophon.article.Text;
import press.colophon.intake.Imported.Loss;

/** Strips the characters that no article may hold, and lists each. */
final class Characters {

    private Characters() {
    }

    static String allowed(String text, List<Loss> losses) {
        StringBuilder allowed = new StringBuilder(text.length());
        int line = 1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Text.allows(codePoint)) {
                allowed.appendCodePoint(codePoint);
            } else if (codePoint == '\f' || codePoint == '\u000B') {
                allowed.append('\n');
            } else {
                losses.add(new Loss("the character U+%04X".formatted(codePoint), "line " + line,
                        "no article may hold it"));
            }
            line += codePoint == '\n' ? 1 : 0;
            i += Character.charCount(codePoint);
        }
        return allowed.toString();
    }
}
