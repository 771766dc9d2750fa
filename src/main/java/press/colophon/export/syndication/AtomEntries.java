package press.colophon.export.syndication;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Photos;
import press.colophon.article.Source;
import press.colophon.export.Edition;
import press.colophon.export.Series;

/** The entries of an Atom feed: articles, and tombstones (RFC 6721) of those that were withdrawn. */
record AtomEntries(Edition edition, Xml xml) {

    void article(Article article, int number) throws XMLStreamException {
        if (article.language().isPresent()) {
            xml.attribute("xml:lang", article.language().get());
        }
        xml.line();
        xml.text("id", Permanent.id(article));
        xml.text("title", article.headline());
        page(article.canonicalUrl(), xml);
        xml.text("published", date(article.publishedAt()));
        xml.text("updated", date(edition.updatedAt(article)));
        for (Author author : article.byline().stream().distinct().toList()) {
            person("author", author.name(), author.url());
        }
        if (article.source().isPresent()) {
            Source source = article.source().get();
            person("contributor", source.name(), source.url());
        }
        xml.text("rights", article.rights().notice());
        EntryXml entry = new EntryXml(edition, xml);
        entry.dublinCore(article);
        if (article.section().isPresent()) {
            category(article.section().get());
        }
        for (String keyword : article.keywords()) {
            category(keyword);
        }
        xml.text("summary", article.summary());
        for (Photos.Online file : entry.files(article)) {
            enclosure(file);
        }
        entry.photos(article);
        xml.element("content", () -> {
            xml.attribute("type", "html");
            xml.characters(FeedContent.of(edition, article, number));
        });
    }

    /** Without a link to the notice: readers that do not know tombstones would take it for the home page of the feed. */
    void withdrawn(Series.Gone gone) throws XMLStreamException {
        xml.attribute("xmlns:at", Names.TOMBSTONES);
        xml.attribute("ref", Permanent.id(gone));
        xml.attribute("when", date(gone.at()));
        xml.line();
        xml.text("at:comment", WithdrawalNotice.of(gone));
    }

    private void person(String element, String name, Optional<URI> page) throws XMLStreamException {
        xml.element(element, () -> {
            xml.text("name", name);
            xml.text("uri", page);
        });
    }

    private void category(String term) throws XMLStreamException {
        xml.element("category", () -> xml.attribute("term", term));
    }

    private void enclosure(Photos.Online file) throws XMLStreamException {
        xml.element("link", () -> {
            xml.attribute("rel", "enclosure");
            xml.attribute("type", file.mediaType());
            xml.attribute("length", Long.toString(file.bytes()));
            xml.attribute("href", file.url().toString());
        });
    }

    /** The page for people. */
    static void page(URI target, Xml xml) throws XMLStreamException {
        xml.element("link", () -> {
            xml.attribute("rel", "alternate");
            xml.attribute("type", "text/html");
            xml.attribute("href", target.toString());
        });
    }

    static String date(Moment moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.instant());
    }
}
