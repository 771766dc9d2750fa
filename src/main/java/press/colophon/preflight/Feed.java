package press.colophon.preflight;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A feed as an aggregator gets it.
 *
 * @param dialect  what kind it is
 * @param head     what it says of itself: the {@code channel} or {@code feed} element, without the entries
 * @param entries  its items or entries, each taken out of the document: XPath walks the whole tree that a node is in, which
 *                 would make a long feed cost the square of its length
 * @param bytes    how long the file is
 * @param encoding the character encoding that it was read in, such as {@code UTF-8}
 */
public record Feed(Dialect dialect, Element head, List<Element> entries, int bytes, String encoding) {

    /** Copies the list. */
    public Feed {
        entries = List.copyOf(entries);
    }
}
