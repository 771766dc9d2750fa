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
 * In an element of the class {@code colophon} only those count that have no other place on a page.
 */
public final class CreditClass {

    private static final String COLOPHON = ".colophon";
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

    /** What the colophon of an article says of credits that have a place elsewhere on the page too. */
    public static List<Credit> repeated(Element html, int article) {
        return html.select(COLOPHON).stream().flatMap(colophon -> Stream.of(Term.values())
                .filter(term -> !term.ofPhoto() && !onlyInColophon(term))
                .flatMap(term -> colophon.getElementsByClass(of(term)).stream()
                        .map(element -> new Credit(article, 0, term, value(term, element.text()))))).toList();
    }

    private static boolean onlyInColophon(Term term) {
        return switch (term) {
            case CANONICAL_URL, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE -> true;
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, PUBLISHED, MODIFIED, LEGAL_NOTICE, CORRECTION, CAPTION,
                 CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> false;
        };
    }

    private static void read(Element within, int article, int figure, Term term, Credits credits) {
        within.getElementsByClass(of(term)).stream()
                .filter(element -> element.hasText() && seen(element)
                        && (figure > 0 || element.closest("figure") == null)
                        && (onlyInColophon(term) || element.closest(COLOPHON) == null))
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
        } catch (DateTimeException | IllegalArgumentException e) {
            return seen;
        }
    }
}
