package press.colophon.export.syndication;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, one element a line. Woodstox sees to escaping, nesting and illegal characters. */
final class Xml {

    /** What stands inside an element. */
    @FunctionalInterface
    interface Inside {
        void write() throws XMLStreamException;
    }

    private static final WstxOutputFactory WOODSTOX = new WstxOutputFactory();

    static {
        WOODSTOX.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    }

    private final XMLStreamWriter xml;

    private Xml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A document, written by a function that is given the writer. */
    static void document(OutputStream out, Content content) throws IOException {
        try {
            Xml xml = new Xml(WOODSTOX.createXMLStreamWriter(out, "UTF-8"));
            xml.xml.writeStartDocument("UTF-8", "1.0");
            xml.line();
            content.write(xml);
            xml.line();
            xml.xml.writeEndDocument();
            xml.xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What a document holds. */
    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    void element(String name, Inside inside) throws XMLStreamException {
        xml.writeStartElement(name);
        inside.write();
        xml.writeEndElement();
        line();
    }

    void text(String name, String value) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(value));
    }

    void text(String name, Optional<?> value) throws XMLStreamException {
        if (value.isPresent()) {
            text(name, value.get().toString());
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    void characters(String value) throws XMLStreamException {
        xml.writeCharacters(value);
    }

    void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
