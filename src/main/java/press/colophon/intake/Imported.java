package press.colophon.intake;

import java.util.List;
import press.colophon.article.Article;

/**
 * An article that came in.
 *
 * @param article    the article
 * @param idStated   whether its id was stated; if not, it was made from the canonical URL
 * @param slugStated whether its slug was stated; if not, it was made from the headline, and another one does as well
 * @param losses     what of the document could not be carried over
 */
public record Imported(Article article, boolean idStated, boolean slugStated, List<Loss> losses) {

    public Imported {
        losses = List.copyOf(losses);
    }

    /**
     * Something that was left behind.
     *
     * @param what  the thing, in its own words
     * @param where in the document, such as {@code line 5}
     * @param why   it could not be carried over
     */
    public record Loss(String what, String where, String why) {

        @Override
        public String toString() {
            return where + ": " + what + " (" + why + ")";
        }
    }
}
