package press.colophon.intake;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import press.colophon.article.Limits;

/** Words of any script as a part of an address. */
final class Slug {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {
    }

    /** Such as {@code russia-holds-military-drills}; empty if nothing can be spelled in Latin letters and digits. */
    static Optional<String> of(String words) {
        String slug = TO_ASCII.transliterate(words).replaceAll("['’ʹʺ]", "").replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() > Limits.SLUG) {
            int end = slug.lastIndexOf('-', Limits.SLUG);
            slug = slug.substring(0, end > Limits.SLUG / 2 ? end : Limits.SLUG);
        }
        return Optional.of(slug).filter(name -> !name.isEmpty());
    }
}
