package press.colophon.export.syndication;

import javax.xml.stream.XMLStreamException;
import press.colophon.article.Article;
import press.colophon.article.Photo;

/** What RSS and Atom entries write alike: Dublin Core and Media RSS. */
final class EntryXml {

    private final Xml xml;

    EntryXml(Xml xml) {
        this.xml = xml;
    }

    /** The dates as exactly as they are known (W3CDTF has days), and who holds which rights. */
    void dublinCore(Article article) throws XMLStreamException {
        xml.text("dc:publisher", article.publisher().name());
        xml.text("dcterms:issued", article.publishedAt().toString());
        xml.text("dcterms:modified", article.modifiedAt());
        xml.text("dcterms:rightsHolder", article.rights().holder());
        xml.text("dcterms:accessRights", article.rights().terms());
        xml.text("dcterms:license", article.rights().licenseUrl());
    }

    /** Each photo with the page that shows it, since the feed has no address for its bytes. */
    void photos(Article article) throws XMLStreamException {
        for (Photo photo : article.photos()) {
            xml.element("media:content", () -> {
                xml.attribute("medium", "image");
                xml.line();
                xml.element("media:player", () -> xml.attribute("url", article.canonicalUrl().toString()));
                xml.text("media:description", photo.caption());
                xml.text("media:credit", photo.creditLine());
                if (photo.creator().isPresent()) {
                    xml.element("media:credit", () -> {
                        xml.attribute("role", "photographer");
                        xml.attribute("scheme", Names.EBU_ROLES);
                        xml.characters(photo.creator().get());
                    });
                }
                xml.text("media:copyright", photo.copyright());
                if (photo.syndication() == Photo.Syndication.DENIED) {
                    xml.element("media:restriction", () -> {
                        xml.attribute("type", "sharing");
                        xml.attribute("relationship", "deny");
                    });
                }
            });
        }
    }
}
