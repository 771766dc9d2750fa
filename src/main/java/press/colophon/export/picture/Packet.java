package press.colophon.export.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import press.colophon.article.Photo;

/**
 * The XMP packet of a picture with the credits of its photo in it. What else the file's own packet says is kept, word
 * for word: XMP libraries that map it to objects lose the properties that they do not know, such as an opt-out from
 * data mining, so it is changed as the XML that it is. A packet that is not well-formed XML with RDF in it, or that
 * leaves no room in the file, is replaced.
 */
final class Packet {

    /** Longer packets are not read. */
    static final int LONGEST = 1 << 20;

    private static final String DEPTH = "100";
    private static final String EMPTY = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>""";
    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"r\"?>";

    private Packet() {
    }

    static byte[] of(Container file, Photo photo) throws Unreadable {
        byte[] merged = file.xmp().flatMap(Packet::parse).map(own -> write(own, photo)).orElseGet(() -> alone(photo));
        byte[] packet = merged.length <= file.longestXmp() ? merged : alone(photo);
        if (packet.length > file.longestXmp()) {
            throw new Unreadable("its caption and credits are too long for this kind of picture file");
        }
        return packet;
    }

    private static byte[] alone(Photo photo) {
        return write(parse(EMPTY.getBytes(StandardCharsets.UTF_8)).orElseThrow(), photo);
    }

    private static Optional<Element> parse(byte[] xmp) {
        if (xmp.length > LONGEST) {
            return Optional.empty();
        }
        try {
            Document document = parser().parse(new ByteArrayInputStream(xmp));
            return Optional.ofNullable((Element) document.getElementsByTagNameNS(Property.RDF, "RDF").item(0));
        } catch (SAXException | IOException | DOMException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEPTH);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has these features", e);
        }
    }

    private static byte[] write(Element rdf, Photo photo) {
        for (Property property : Property.values()) {
            property.of(photo).ifPresent(value -> property.set(rdf, value));
        }
        DOMImplementationLS load = (DOMImplementationLS) rdf.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
        LSSerializer serializer = load.createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        String xml = serializer.writeToString(rdf.getOwnerDocument().getDocumentElement());
        return (BEGIN + xml + END).getBytes(StandardCharsets.UTF_8);
    }
}
