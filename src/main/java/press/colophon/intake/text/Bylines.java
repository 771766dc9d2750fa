package press.colophon.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.intake.house.House;

/** The names of a byline: {@code Anna Gehler, Moscow Correspondent, Bob Ó Briain and AFP}. */
final class Bylines {

    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*|,?\\s+(?i:and)\\s+|\\s+&\\s+|,\\s+");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|iv|md|m\\.d|phd|ph\\.d|esq)\\.?");
    private static final Pattern ROLE = Pattern.compile("(?i)(.*\\s)?(correspondent|reporter|editor|editor[- ]in[- ]chief|"
            + "staff writer|columnist|photographer|bureau chief)");
    /** How a name begins: with a capital, a letter of a script that has none, or a particle before a capital. */
    private static final Pattern NAME = Pattern.compile("(?U)((de|del|della|der|den|di|da|dos|du|la|le|el|al|bin|ibn|van|von|"
            + "ten|ter|zu)\\s+){0,3}(d['’]|al-|el-)?(\\p{Lu}|\\p{Lt}|\\p{Lo}|(?=\\p{L})\\P{IsLatin}).*");
    private static final Pattern UNNAMED = Pattern.compile("(?i)(our )?(staff|news agencies|agencies|wire services|wire reports)");
    private static final Pattern NO_NAME = Pattern.compile("(?i)the numbers\\b.*");

    private Bylines() {
    }

    /** Whether the words behind “By” can be names, and not the rest of a sub-head such as “By the numbers”. */
    static boolean areNames(String byline, House house) {
        return !NO_NAME.matcher(byline.strip()).matches() && names(byline).stream().allMatch(name ->
                NAME.matcher(name).matches() || UNNAMED.matcher(name).matches() || house.isAgency(name));
    }

    static List<String> names(String byline) {
        List<String> names = new ArrayList<>();
        String text = byline.strip();
        Matcher between = BETWEEN.matcher(text);
        boolean comma = false;
        for (int from = 0; from <= text.length(); ) {
            boolean more = between.find();
            String name = text.substring(from, more ? between.start() : text.length()).strip();
            if (!names.isEmpty() && (SUFFIX.matcher(name).matches() || comma && ROLE.matcher(name).matches())) {
                names.add(names.removeLast() + ", " + name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
            comma = more && between.group().strip().equals(",");
            from = more ? between.end() : text.length() + 1;
        }
        return names;
    }
}
