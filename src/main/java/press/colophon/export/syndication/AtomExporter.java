package press.colophon.export.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Source;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;

/** Atom 1.0 (RFC 4287). Woodstox writes it, the JDK's StAX parser and jsoup read it back. */
@Component
@Order(5)
final class AtomExporter implements Exporter {

    @Override
    public Format format() {
        return new Format("atom", "Atom", "application/atom+xml;charset=utf-8", "atom");
    }

    @Override
    public boolean isFeed() {
        return true;
    }

    @Override
    public Set<Place> places(Term term) {
        return FeedDialect.ATOM.places(term);
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        return FeedCredits.read(export, FeedDialect.ATOM);
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Xml.document(out, xml -> xml.element("feed", () -> {
            xml.attribute("xmlns", Names.ATOM);
            xml.attribute("xmlns:dc", Names.DC);
            xml.attribute("xmlns:dcterms", Names.DCTERMS);
            xml.attribute("xmlns:media", Names.MEDIA);
            feed(edition, xml);
        }));
    }

    private static void feed(Edition edition, Xml xml) throws XMLStreamException {
        List<Article> articles = edition.articles();
        xml.line();
        xml.text("id", Permanent.id(edition));
        xml.text("title", edition.title());
        xml.text("updated", date(edition.updatedAt()));
        if (edition.self().isPresent()) {
            link("self", "application/atom+xml", edition.self().get(), xml);
        }
        link("alternate", "text/html", edition.home(), xml);
        xml.text("generator", "Colophon");
        if (articles.stream().anyMatch(article -> article.byline().isEmpty())) {
            // Atom wants an author for every entry; an entry without a byline has the feed's, and no name is invented.
            xml.element("author", () -> xml.text("name", edition.title()));
        }
        for (int i = 0; i < articles.size(); i++) {
            int number = i + 1;
            xml.element("entry", () -> entry(edition, articles.get(number - 1), number, xml));
        }
    }

    private static void entry(Edition edition, Article article, int number, Xml xml) throws XMLStreamException {
        if (article.language().isPresent()) {
            xml.attribute("xml:lang", article.language().get());
        }
        xml.line();
        xml.text("id", Permanent.id(article));
        xml.text("title", article.headline());
        link("alternate", "text/html", article.canonicalUrl(), xml);
        xml.text("published", date(article.publishedAt()));
        xml.text("updated", date(edition.updatedAt(article)));
        for (Author author : article.byline()) {
            person("author", author.name(), author.url(), xml);
        }
        if (article.source().isPresent()) {
            Source source = article.source().get();
            person("contributor", source.name(), source.url(), xml);
        }
        xml.text("rights", article.rights().notice());
        EntryXml entry = new EntryXml(xml);
        entry.dublinCore(article);
        if (article.section().isPresent()) {
            category(article.section().get(), xml);
        }
        for (String keyword : article.keywords()) {
            category(keyword, xml);
        }
        xml.text("summary", article.summary());
        entry.photos(article);
        xml.element("content", () -> {
            xml.attribute("type", "html");
            xml.characters(FeedContent.of(edition, article, number));
        });
    }

    private static void person(String element, String name, Optional<URI> page, Xml xml) throws XMLStreamException {
        xml.element(element, () -> {
            xml.text("name", name);
            xml.text("uri", page);
        });
    }

    private static void category(String term, Xml xml) throws XMLStreamException {
        xml.element("category", () -> xml.attribute("term", term));
    }

    private static void link(String rel, String type, URI target, Xml xml) throws XMLStreamException {
        xml.element("link", () -> {
            xml.attribute("rel", rel);
            xml.attribute("type", type);
            xml.attribute("href", target.toString());
        });
    }

    private static String date(Moment moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.instant());
    }
}
