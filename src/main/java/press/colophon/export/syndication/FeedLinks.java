package press.colophon.export.syndication;

import java.net.URI;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import press.colophon.export.Edition;
import press.colophon.export.Series;

/** How a reader finds the rest of a feed: itself, its archives (RFC 5005), and the hubs that tell of it (WebSub). */
record FeedLinks(String element, String type, Xml xml) {

    void of(Edition edition) throws XMLStreamException {
        Series series = edition.series();
        link("self", edition.self());
        link("current", series.current());
        link("prev-archive", series.older());
        link("next-archive", series.newer());
        for (URI hub : series.hubs()) {
            xml.element(element, () -> {
                xml.attribute("rel", "hub");
                xml.attribute("href", hub.toString());
            });
        }
        if (series.isArchive()) {
            xml.element("fh:archive", () -> xml.attribute("xmlns:fh", Names.FEED_HISTORY));
        }
    }

    private void link(String rel, Optional<URI> target) throws XMLStreamException {
        if (target.isPresent()) {
            xml.element(element, () -> {
                xml.attribute("rel", rel);
                xml.attribute("type", type);
                xml.attribute("href", target.get().toString());
            });
        }
    }
}
