package press.colophon.export;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import press.colophon.article.Credit;
import press.colophon.article.Term;

/**
 * When two readings of a credit are the same words. Line breaks, and the letter forms a typeface chose, are the
 * typesetter's: white space and format characters do not count, and compatibility forms (NFKC) are the same letter.
 * Everything else counts, upper and lower case too. Where a format has room for one byline only, it joins the names
 * with commas.
 */
final class Wording {

    private Wording() {
    }

    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Whether one of the credits found says what was demanded; a joined byline says each of its names. */
    static boolean says(Collection<String> found, Credit demanded) {
        String words = of(demanded.value());
        return found.contains(words)
                || demanded.term() == Term.BYLINE && found.stream().anyMatch(joined -> names(joined, words));
    }

    private static boolean names(String joined, String name) {
        return ("," + joined + ",").contains("," + name + ",");
    }

    /** Whether a joined byline is nothing but names of these. */
    static boolean joins(String joined, Collection<String> names) {
        String rest = "," + joined.replace(",", ",,") + ",";
        for (String name : names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            rest = rest.replace("," + name.replace(",", ",,") + ",", "");
        }
        return rest.isEmpty();
    }
}
