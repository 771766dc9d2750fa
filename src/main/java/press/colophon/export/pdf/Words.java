package press.colophon.export.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds words in a text as a person does: whatever its line breaks and letter forms, but as whole words. */
final class Words {

    private static final String GAP = "[\\s\\p{Z}\\p{Cf}]*";

    private Words() {
    }

    static boolean stand(String words, String text) {
        String sought = letters(words);
        if (sought.isEmpty()) {
            return false;
        }
        String pattern = sought.codePoints().mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(GAP));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])")
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }

    static boolean contains(String text, String words) {
        return letters(text).contains(letters(words));
    }

    static boolean same(String words, String text) {
        return letters(words).equals(letters(text));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(GAP, "");
    }
}
