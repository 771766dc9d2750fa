package press.colophon.intake;

import java.util.List;
import press.colophon.article.ArticleDraft;

/**
 * Reads one kind of foreign document. A class that implements this and is a Spring component below this package is
 * found by {@link Intake}.
 */
public interface Importer {

    /** The extensions of its files, without the dot. */
    List<String> extensions();

    /** Whether a document without a telling name looks like one of these. */
    boolean recognises(Document document);

    /** Whether such a document says all that is known, so that the tables of the house have nothing to add. */
    default boolean complete() {
        return false;
    }

    /**
     * Gathers what the document states, and nothing else.
     *
     * @param document the document
     * @param losses   where to list what could not be carried over
     * @return what was found; facts may still be missing
     * @throws Rejected if it is not a document of this kind; the message says what is wrong
     */
    ArticleDraft read(Document document, List<Imported.Loss> losses);
}
