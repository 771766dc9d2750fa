package press.colophon.intake;

import java.util.List;
import press.colophon.article.Article;

/** An article that came in, and what of the document it came in could not be carried over. */
public record Imported(Article article, List<Loss> losses) {

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
