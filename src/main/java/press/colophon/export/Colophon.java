package press.colophon.export;

import java.util.List;
import press.colophon.article.Article;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Term;

/** The colophon: the list of every credit of an article as label and words, which closes it in every format. */
public final class Colophon {

    /**
     * A line of it.
     *
     * @param credit what it states
     * @param label  what people read first, such as {@code Byline} or {@code Photo 2: Credit}
     * @param text   the words for people, with dates written out
     */
    public record Line(Credit credit, String label, String text) {

        /** Whether the words are an address. */
        public boolean link() {
            return credit.term() == Term.CANONICAL_URL || credit.term() == Term.LICENSE;
        }
    }

    private Colophon() {
    }

    /**
     * The lines, in the order of {@link Term}, the photos' after the article's own.
     *
     * @param article the article
     * @param number  its place in the edition, from 1
     */
    public static List<Line> of(Article article, int number) {
        return Credits.of(article, number).stream()
                .map(credit -> new Line(credit, label(credit), text(credit))).toList();
    }

    private static String label(Credit credit) {
        String label = credit.term().label();
        return credit.figure() == 0 ? label : "Photo " + credit.figure() + ": " + label;
    }

    private static String text(Credit credit) {
        return switch (credit.term()) {
            case PUBLISHED, MODIFIED -> Moment.parse(credit.value()).display();
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, CANONICAL_URL, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE,
                 USAGE_TERMS, LICENSE, LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE,
                 PHOTO_COPYRIGHT -> credit.value();
        };
    }
}
