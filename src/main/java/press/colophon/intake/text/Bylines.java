package press.colophon.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of a byline: {@code Anna Gehler, Bob Ó Briain and AFP}. */
final class Bylines {

    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*|,?\\s+(?i:and)\\s+|\\s+&\\s+|,\\s+");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|iv|md|m\\.d|phd|ph\\.d|esq)\\.?");

    private Bylines() {
    }

    static List<String> names(String byline) {
        List<String> names = new ArrayList<>();
        for (String name : BETWEEN.split(byline.strip())) {
            if (!names.isEmpty() && SUFFIX.matcher(name).matches()) {
                names.add(names.removeLast() + ", " + name);
            } else if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
