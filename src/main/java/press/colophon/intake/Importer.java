package press.colophon.intake;

import java.util.List;
import press.colophon.article.ArticleDraft;

/**
 * Reads one kind of foreign document. A class that implements this and is a Spring component below this package is
 * found by {@link Intake}.
 */
public interface Importer {

    /** The name of the kind, such as {@code json}. */
    String name();

    /** The media types of the kind, without parameters. */
    List<String> mediaTypes();

    /** The extensions of its files, without the dot. */
    List<String> extensions();

    /**
     * Gathers what the document states, and nothing else.
     *
     * @param document its text
     * @param losses   where to list what could not be carried over
     * @return what was found; facts may still be missing
     * @throws Rejected if it is not a document of this kind; the message says what is wrong
     */
    ArticleDraft read(String document, List<Imported.Loss> losses);
}
