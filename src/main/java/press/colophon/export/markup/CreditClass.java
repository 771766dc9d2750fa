package press.colophon.export.markup;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Term;

/**
 * The class that marks a credit in HTML, such as {@code credit-byline}, and the reader that finds it there. Photos'
 * credits count only inside a {@code figure}, the article's own only outside of one, and what is hidden does not count.
 */
public final class CreditClass {

    private static final String HIDDEN = "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], "
            + "[style~=(?i)visibility\\s*:\\s*hidden], template, script, style, noscript";

    private CreditClass() {
    }

    /** The class of a term's elements, such as {@code credit-credit-line}. */
    public static String of(Term term) {
        return "credit-" + term.key();
    }

    /**
     * Finds the credits that a person sees in an article's HTML.
     *
     * @param html    the element that holds the article
     * @param article its place in the edition, from 1
     * @param credits where to add what was found, as {@link Place#SEEN}
     */
    public static void read(Element html, int article, Credits credits) {
        List<Element> figures = html.select("figure").stream().filter(CreditClass::seen).toList();
        for (Term term : Term.values()) {
            if (term.ofPhoto()) {
                for (int i = 0; i < figures.size(); i++) {
                    read(figures.get(i), article, i + 1, term, credits);
                }
            } else {
                read(html, article, 0, term, credits);
            }
        }
    }

    private static void read(Element within, int article, int figure, Term term, Credits credits) {
        within.getElementsByClass(of(term)).stream()
                .filter(element -> element.hasText() && seen(element)
                        && (figure > 0 || element.closest("figure") == null))
                .map(element -> new Credit(article, figure, term, value(term, element.text())))
                .forEach(credit -> credits.add(Place.SEEN, credit));
    }

    private static boolean seen(Element element) {
        return Stream.<Optional<Element>>iterate(Optional.of(element), Optional::isPresent,
                        inner -> inner.map(Element::parent))
                .flatMap(Optional::stream).noneMatch(ancestor -> ancestor.is(HIDDEN));
    }

    /** A date as people read it, back in ISO 8601; what cannot be read stays as it is, and so matches nothing. */
    private static String value(Term term, String seen) {
        try {
            return term == Term.PUBLISHED || term == Term.MODIFIED ? Moment.parseDisplay(seen).toString() : seen;
        } catch (DateTimeException e) {
            return seen;
        }
    }
}
