package press.colophon.web.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import press.colophon.feed.Documents;
import press.colophon.feed.Facet;
import press.colophon.feed.Feed;
import press.colophon.web.FeedFormats.FeedFormat;

/** The list of feeds as OPML 2.0, which feed readers take to subscribe to all of them, or to some. */
final class Opml {

    private static final XMLOutputFactory STAX = XMLOutputFactory.newDefaultFactory();

    private final Documents documents;
    private final FeedFormat format;
    private final URI base;
    private final XMLStreamWriter xml;

    private Opml(Documents documents, FeedFormat format, URI base, XMLStreamWriter xml) {
        this.documents = documents;
        this.format = format;
        this.base = base;
        this.xml = xml;
    }

    /**
     * @param format in which readers are to have them
     * @param base   the address of the house
     */
    static byte[] of(Documents documents, FeedFormat format, URI base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Opml(documents, format, base, STAX.createXMLStreamWriter(out, "UTF-8")).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("head");
        xml.writeStartElement("title");
        xml.writeCharacters("Feeds");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("body");
        for (Map.Entry<Facet, List<Feed>> group : documents.all().entrySet()) {
            xml.writeStartElement("outline");
            text(group.getKey().heading());
            for (Feed feed : group.getValue()) {
                feed(feed);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        text(documents.heading(feed));
        xml.writeAttribute("xmlUrl", base.resolve(Documents.path(feed.name(), 0, format.name())).toString());
        xml.writeAttribute("htmlUrl", Documents.home(feed, base).toString());
    }

    private void text(String words) throws XMLStreamException {
        xml.writeAttribute("text", words);
        xml.writeAttribute("title", words);
    }
}
