package press.colophon.contract.rules;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** An XPath with the prefixes of feeds. */
record Query(String expression) {

    private static final Map<String, String> NAMESPACES = Map.of("a", "http://www.w3.org/2005/Atom",
            "content", "http://purl.org/rss/1.0/modules/content/", "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/", "media", "http://search.yahoo.com/mrss/",
            "fh", "http://purl.org/syndication/history/1.0", "at", "http://purl.org/atompub/tombstones/1.0",
            "xml", XMLConstants.XML_NS_URI);
    private static final XPath XPATH = XPathFactory.newDefaultInstance().newXPath();

    static {
        XPATH.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return Optional.ofNullable(NAMESPACES.get(prefix)).orElseThrow();
            }

            @Override
            public String getPrefix(String uri) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Iterator<String> getPrefixes(String uri) {
                throw new UnsupportedOperationException();
            }
        });
    }

    /** The text of each element and attribute that it finds. */
    List<String> in(Document document) {
        try {
            NodeList nodes = (NodeList) XPATH.evaluate(expression, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(expression, e);
        }
    }
}
