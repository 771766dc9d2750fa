package press.colophon.feed;

import com.ibm.icu.text.Transliterator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.colophon.article.Limits;

/** The names of feeds in addresses. */
final class Names {

    /** The one with every article. */
    static final String LATEST = "latest";

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Names() {
    }

    /** The first name for a value that is free. A section goes by its own name, everything else says what it is. */
    static String of(Facet.Value value, Predicate<String> isFree) {
        String plain = spelled(value.words());
        String full = value.facet().prefix() + (plain.isEmpty() ? "" : "-" + plain);
        Stream<String> first = switch (value.facet()) {
            case LATEST -> Stream.of(LATEST);
            case SECTION -> plain.isEmpty() || looksLikeAnother(plain) ? Stream.of(full) : Stream.of(plain, full);
            case SOURCE, PUBLISHER, LANGUAGE, BYLINE, KEYWORD -> Stream.of(full);
            case NAMED -> throw new IllegalArgumentException("the configuration names it");
        };
        return Stream.concat(first, IntStream.iterate(2, number -> number + 1).mapToObj(number -> full + "-" + number))
                .filter(isFree).findFirst().orElseThrow();
    }

    /** So that nobody takes a section for a feed of something else. */
    private static boolean looksLikeAnother(String plain) {
        return plain.equals(LATEST)
                || Stream.of(Facet.values()).anyMatch(facet -> !facet.prefix().isEmpty() && plain.startsWith(facet.prefix() + "-"));
    }

    /** In Latin letters and digits, with room for what has to stand around it. */
    private static String spelled(String words) {
        String spelled = TO_ASCII.transliterate(words).replaceAll("['’ʹʺ]", "").replaceAll("[^a-z0-9]+", "-");
        return spelled.substring(0, Math.min(spelled.length(), Limits.SLUG - 30)).replaceAll("^-|-$", "");
    }
}
