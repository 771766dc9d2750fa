package press.colophon.intake;

import java.util.List;

/**
 * Reads one kind of foreign document. A class that implements this and is a Spring component below this package is
 * found by {@link Intake}.
 */
public interface Importer {

    /** The media types of its documents, in lower case and without parameters. */
    List<String> mediaTypes();

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
     * @return what was found, what could not be carried over, and what is wrong
     * @throws Rejected if it is not a document of this kind; the message says what is wrong
     */
    Reading read(Document document);
}
