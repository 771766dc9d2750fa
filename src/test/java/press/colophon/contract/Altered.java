package press.colophon.contract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of text in which marks are put out or changed without being parsed; the pictures embedded in it too. */
final class Altered {

    private static final Pattern PICTURE = Pattern.compile("base64,([A-Za-z0-9+/=]+)");
    private static final Pattern OPENED = Pattern.compile("base64,\u0000(.*?)\u0000\u0000\u0000end;", Pattern.DOTALL);

    private final String text;

    private Altered(String text) {
        this.text = text;
    }

    /** The file, byte for character, with the pictures in it opened. */
    static Altered of(byte[] file) {
        return new Altered(PICTURE.matcher(new String(file, StandardCharsets.ISO_8859_1)).replaceAll(picture ->
                Matcher.quoteReplacement("base64,\u0000" + new String(Base64.getDecoder().decode(picture.group(1)),
                        StandardCharsets.ISO_8859_1) + "\u0000\u0000\u0000end;")));
    }

    /** How often a mark stands in it. */
    int count(String mark) {
        return (int) Pattern.compile(Pattern.quote(mark)).matcher(text).results().count();
    }

    /** The file with other words of the same length at the n-th occurrences, from 0, of a mark. */
    byte[] with(String mark, String instead, Set<Integer> occurrences) {
        StringBuilder altered = new StringBuilder(text);
        List<Integer> starts = Pattern.compile(Pattern.quote(mark)).matcher(text).results().map(MatchResult::start).toList();
        occurrences.forEach(n -> altered.replace(starts.get(n), starts.get(n) + mark.length(), instead));
        return closed(altered.toString());
    }

    /** The file in which two marks have changed places everywhere. */
    byte[] swapped(String one, String other) {
        return closed(text.replace(one, "\u0001").replace(other, one).replace("\u0001", other));
    }

    private static byte[] closed(String text) {
        return OPENED.matcher(text).replaceAll(picture -> "base64," + Base64.getEncoder().encodeToString(
                picture.group(1).getBytes(StandardCharsets.ISO_8859_1))).getBytes(StandardCharsets.ISO_8859_1);
    }
}
