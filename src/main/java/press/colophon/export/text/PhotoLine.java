package press.colophon.export.text;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.colophon.article.Term;
import press.colophon.export.Audience;

/** What stands in the place of a photo: {@code [Photo: caption | credit]}, and what else is known of it. */
final class PhotoLine {

    static final String START = "[Photo: ";

    private PhotoLine() {
    }

    /** The same of a photo that may not be passed on, which it says. */
    static String withheld(Map<Term, String> credits) {
        String line = of(credits);
        return line.substring(0, line.length() - 1) + " | " + Audience.WITHHELD + "]";
    }

    static String of(Map<Term, String> credits) {
        return Stream.of(part(credits, Term.CAPTION, ""), part(credits, Term.CREDIT_LINE, ""),
                        part(credits, Term.CREATOR, "Creator: "), part(credits, Term.PHOTO_SOURCE, "Source: "),
                        part(credits, Term.PHOTO_COPYRIGHT, "Copyright: "))
                .flatMap(Optional::stream).collect(Collectors.joining(" | ", START, "]"));
    }

    private static Optional<String> part(Map<Term, String> credits, Term term, String label) {
        return Optional.ofNullable(credits.get(term)).map(value -> label + value);
    }
}
