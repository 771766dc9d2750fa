package press.colophon.article;

/**
 * One credit: of what it is said, what it says, and the words.
 *
 * @param article the article's place in its edition, from 1
 * @param figure  the photo's place in its article, from 1; 0 if it is said of the article
 * @param term    what it says
 * @param value   the words; a date in ISO 8601, an address as it is
 */
public record Credit(int article, int figure, Term term, String value) {

    /** For messages: {@code Credit of photo 2}, {@code Byline}. */
    public String name() {
        return figure == 0 ? term.label() : term.label() + " of photo " + figure;
    }
}
