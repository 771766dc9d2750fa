package press.colophon.preflight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a foreign feed. There are no document types, so no entities; nothing is fetched, and size and depth are bounded. */
public final class FeedReader {

    /** Above the largest feed that an aggregator takes, so that a rule can say that it is too large. */
    static final int MAX_BYTES = 16 << 20;

    static final int MAX_DEPTH = 100;
    static final int MAX_ENTRIES = 5_000;

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private static final List<String> ENTITY_LIMITS = List.of("jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private FeedReader() {
    }

    /**
     * Reads a feed.
     *
     * @throws NotAFeed    if the file is none, is not well-formed, or exceeds a limit
     * @throws IOException if it cannot be read at all
     */
    public static Feed read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new NotAFeed("it is larger than %d MB, which no aggregator takes".formatted(MAX_BYTES >> 20));
        }
        if (isJson(bytes)) {
            throw new NotAFeed("it is JSON, and none of these aggregators takes JSON Feed; take the feed's RSS or Atom");
        }
        Document document = parse(bytes);
        Element root = document.getDocumentElement();
        Dialect dialect = dialect(root);
        Element head = switch (dialect) {
            case RSS -> children(root, new QName("channel")).stream().findFirst()
                    .orElseThrow(() -> new NotAFeed("it is an <rss> without a <channel>"));
            case ATOM -> root;
        };
        List<Element> entries = children(head, dialect.entry);
        if (entries.size() > MAX_ENTRIES) {
            throw new NotAFeed("it has more than %,d entries".formatted(MAX_ENTRIES));
        }
        entries.forEach(head::removeChild);
        return new Feed(dialect, head, entries, bytes.length, encoding(document));
    }

    /** By its usual name, however the feed spells it. */
    private static String encoding(Document document) {
        String stated = Stream.of(document.getXmlEncoding(), document.getInputEncoding()).filter(Objects::nonNull)
                .findFirst().orElse("UTF-8");
        return Charset.isSupported(stated) ? Charset.forName(stated).name() : stated;
    }

    private static boolean isJson(byte[] bytes) {
        for (byte b : bytes) {
            if (!Character.isWhitespace(b)) {
                return b == '{' || b == '[';
            }
        }
        return false;
    }

    private static Document parse(byte[] bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
            // The JDK counts a long text with &lt; in it as an entity; there are no others, and the file is bounded.
            for (String limit : ENTITY_LIMITS) {
                factory.setAttribute(limit, 0);
            }
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXParseException e) {
            throw new NotAFeed(e.getLineNumber() < 1 ? reason(e) : "line %d: %s".formatted(e.getLineNumber(), reason(e)));
        } catch (SAXException e) {
            throw new NotAFeed(reason(e));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser cannot be made safe", e);
        }
    }

    private static String reason(SAXException e) {
        String message = e.getMessage();
        if (message.contains("DOCTYPE")) {
            return "it has a document type (<!DOCTYPE>); feeds have none, and entities are not resolved";
        }
        if (message.contains("maxElementDepth")) {
            return "its elements are nested more than %d deep".formatted(MAX_DEPTH);
        }
        return "it is not well-formed XML: " + message.replaceFirst("^JAXP\\d+: ", "").replaceFirst("\\.$", "");
    }

    private static Dialect dialect(Element root) throws NotAFeed {
        QName name = name(root);
        if (name.equals(new QName("rss"))) {
            return Dialect.RSS;
        }
        if (name.equals(new QName(Prefixes.ATOM, "feed"))) {
            return Dialect.ATOM;
        }
        throw new NotAFeed("it is neither RSS nor Atom 1.0: its root element is <%s>"
                .formatted(Readable.line(root.getNodeName())));
    }

    private static List<Element> children(Element parent, QName name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name(element).equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static QName name(Element element) {
        return new QName(element.getNamespaceURI(), element.getLocalName());
    }

    /** The JDK's own handler prints to standard error. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // What the parser can go on from is no reason to refuse a feed.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
