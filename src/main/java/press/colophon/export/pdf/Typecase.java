package press.colophon.export.pdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import press.colophon.article.Term;
import press.colophon.export.Unprintable;
import press.colophon.export.markup.CreditClass;

/**
 * Gives each word that the style sheet's families cannot set a family that can: the same one for the whole word, and
 * for the whole of a short text such as a name or a headline.
 */
final class Typecase {

    private static final int SHORT = 100;

    private static final String OF_STYLE_SHEET = "";

    private final Faces faces;
    private final Set<String> families;

    /** @param families where to note the families that were given */
    Typecase(Faces faces, Set<String> families) {
        this.faces = faces;
        this.families = families;
    }

    void set(Text text) {
        int[] letters = text.getData().codePoints().toArray();
        if (Arrays.stream(letters).allMatch(faces::inText)) {
            return;
        }
        String[] family = new String[letters.length];
        Optional<String> forAll = letters.length > SHORT ? Optional.empty() : faces.familyFor(letters);
        if (forAll.isPresent()) {
            Arrays.fill(family, forAll.get());
            split(text, letters, family);
            return;
        }
        for (int start = 0, end; start < letters.length; start = end) {
            boolean space = isSpace(letters[start]);
            end = start + 1;
            while (end < letters.length && isSpace(letters[end]) == space) {
                end++;
            }
            word(text, letters, family, start, end);
        }
        joinAcrossSpaces(letters, family);
        split(text, letters, family);
    }

    private void word(Text text, int[] letters, String[] family, int start, int end) {
        if (Arrays.stream(letters, start, end).allMatch(faces::inText)) {
            Arrays.fill(family, start, end, OF_STYLE_SHEET);
            return;
        }
        String whole = faces.familyFor(Arrays.copyOfRange(letters, start, end)).orElse(OF_STYLE_SHEET);
        for (int i = start; i < end; i++) {
            int letter = letters[i];
            int at = i;
            family[i] = !whole.equals(OF_STYLE_SHEET) || faces.inText(letter) ? whole
                    : faces.familyFor(letter).orElseThrow(() -> missing(text, letters, at));
        }
    }

    private void joinAcrossSpaces(int[] letters, String[] family) {
        for (int i = 1; i + 1 < letters.length; i++) {
            String before = family[i - 1];
            if (isSpace(letters[i]) && before.equals(family[i + 1]) && !before.equals(OF_STYLE_SHEET)
                    && faces.has(before, letters[i])) {
                family[i] = before;
            }
        }
    }

    private void split(Text text, int[] letters, String[] family) {
        Node parent = text.getParentNode();
        for (int start = 0, end; start < letters.length; start = end) {
            end = start + 1;
            while (end < letters.length && family[end].equals(family[start])) {
                end++;
            }
            Text run = text.getOwnerDocument().createTextNode(new String(letters, start, end - start));
            if (family[start].equals(OF_STYLE_SHEET)) {
                parent.insertBefore(run, text);
            } else {
                families.add(family[start]);
                Element span = text.getOwnerDocument().createElement("span");
                span.setAttribute("style", "font-family: '" + family[start] + "'");
                span.appendChild(run);
                parent.insertBefore(span, text);
            }
        }
        parent.removeChild(text);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static Unprintable missing(Text text, int[] letters, int at) {
        int from = Math.max(0, at - 20);
        String words = new String(letters, from, Math.min(letters.length, at + 20) - from).strip();
        return new Unprintable(("No typeface in templates/fonts has the character U+%04X (%s), which stands in the %s: "
                + "“%s”. Add one that has it to templates/fonts/faces.yaml, or write it another way.")
                .formatted(letters[at], Character.getName(letters[at]), field(text), words));
    }

    private static String field(Node node) {
        for (Node up = node.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
            for (Term term : Term.values()) {
                if (Arrays.asList(element.getAttribute("class").split(" ")).contains(CreditClass.of(term))) {
                    return term.label().toLowerCase(Locale.ROOT);
                }
            }
        }
        return "text";
    }
}
