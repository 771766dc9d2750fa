package press.colophon.preflight;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

/** The prefixes that the table of rules uses; a feed may use others for the same namespaces. */
final class Prefixes implements NamespaceContext {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String FUNCTIONS = "urn:press.colophon.preflight";

    private static final Map<String, String> NAMESPACES = Map.of(
            "atom", ATOM,
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "media", "http://search.yahoo.com/mrss/",
            "mi", "http://schemas.ingestion.microsoft.com/common/",
            "snf", "http://www.smartnews.be/snf",
            "xml", XMLConstants.XML_NS_URI,
            "f", FUNCTIONS);

    @Override
    public String getNamespaceURI(String prefix) {
        return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public String getPrefix(String namespace) {
        throw new UnsupportedOperationException("XPath asks for namespaces only");
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
        return List.<String>of().iterator();
    }
}
