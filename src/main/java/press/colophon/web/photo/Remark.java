package press.colophon.web.photo;

import press.colophon.article.Term;
import press.colophon.intake.picture.Contradiction;

/**
 * Something about the credits of a photo that the newsroom should look at; it stands in nobody's way.
 *
 * @param pointer what it is about, as a JSON Pointer (RFC 6901): into the article's JSON, or into the answer
 * @param detail  what contradicts what, for people
 */
public record Remark(String pointer, String detail) {

    static Remark of(String parent, Contradiction contradiction) {
        return new Remark(parent + "/" + field(contradiction.term()), contradiction.toString());
    }

    /** The name of a photo's credit in the article's JSON. */
    private static String field(Term term) {
        return switch (term) {
            case CAPTION -> "caption";
            case CREDIT_LINE -> "creditLine";
            case CREATOR -> "creator";
            case PHOTO_SOURCE -> "source";
            case PHOTO_COPYRIGHT -> "copyright";
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, PUBLISHED, MODIFIED, CANONICAL_URL, LANGUAGE, RIGHTS_HOLDER,
                 COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE, LEGAL_NOTICE, CORRECTION ->
                    throw new IllegalArgumentException(term + " is not said of a photo");
        };
    }
}
