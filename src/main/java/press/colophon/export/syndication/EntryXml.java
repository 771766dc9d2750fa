package press.colophon.export.syndication;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.article.Photos;
import press.colophon.export.Edition;

/** What RSS and Atom entries write alike: Dublin Core and Media RSS. */
record EntryXml(Edition edition, Xml xml) {

    /** The dates as exactly as they are known (W3CDTF has days), and who holds which rights. */
    void dublinCore(Article article) throws XMLStreamException {
        xml.text("dc:publisher", article.publisher().name());
        xml.text("dcterms:issued", article.publishedAt().toString());
        xml.text("dcterms:modified", article.modifiedAt());
        xml.text("dcterms:rightsHolder", article.rights().holder());
        xml.text("dcterms:accessRights", article.rights().terms());
        xml.text("dcterms:license", article.rights().licenseUrl());
    }

    /** The pictures of an article that anybody can fetch, each once. */
    List<Photos.Online> files(Article article) {
        return article.photos().stream().flatMap(photo -> edition.online(photo).stream()).distinct().toList();
    }

    /** Each photo with its picture's address, or else with the page that shows it. */
    void photos(Article article) throws XMLStreamException {
        for (Photo photo : article.photos()) {
            xml.element("media:content", () -> photo(article, photo));
        }
    }

    private void photo(Article article, Photo photo) throws XMLStreamException {
        Optional<Photos.Online> online = edition.online(photo);
        xml.attribute("medium", "image");
        if (online.isPresent()) {
            Photos.Online file = online.get();
            xml.attribute("url", file.url().toString());
            xml.attribute("type", file.mediaType());
            xml.attribute("fileSize", Long.toString(file.bytes()));
            xml.attribute("width", Integer.toString(file.width()));
            xml.attribute("height", Integer.toString(file.height()));
            xml.line();
        } else {
            xml.line();
            xml.element("media:player", () -> xml.attribute("url", article.canonicalUrl().toString()));
        }
        xml.text("media:description", photo.caption());
        credits(photo);
        xml.text("media:copyright", photo.copyright());
        if (photo.syndication() == Photo.Syndication.DENIED) {
            xml.element("media:restriction", () -> {
                xml.attribute("type", "sharing");
                xml.attribute("relationship", "deny");
            });
        }
    }

    /**
     * FreshRSS prints a “© ” and what stands here, for the last or for each of the credits: so these are the bare words of
     * the credit line and the bare name, without a label before them or a © of ours. Where a credit line itself begins with
     * “©” or “Photo:”, it does so there twice over; the words are whose they are, and are not trimmed to please a reader.
     */
    private void credits(Photo photo) throws XMLStreamException {
        xml.text("media:credit", photo.creditLine());
        if (photo.creator().isPresent()) {
            xml.element("media:credit", () -> {
                xml.attribute("role", "photographer");
                xml.attribute("scheme", Names.EBU_ROLES);
                xml.characters(photo.creator().get());
            });
        }
    }
}
