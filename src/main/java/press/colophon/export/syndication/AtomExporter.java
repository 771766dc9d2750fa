package press.colophon.export.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.export.Format;
import press.colophon.export.Series;

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
        xml.text("updated", AtomEntries.date(edition.updatedAt()));
        new FeedLinks("link", "application/atom+xml", xml).of(edition);
        AtomEntries.page(edition.home(), xml);
        xml.text("generator", "Colophon");
        if (articles.stream().anyMatch(article -> article.byline().isEmpty())) {
            // Atom wants an author for every entry; an entry without a byline has the feed's, which is who publishes it.
            xml.element("author", () -> xml.text("name", Edition.commonPublisher(articles).orElse(edition.title())));
        }
        AtomEntries entries = new AtomEntries(edition, xml);
        for (Series.Gone gone : edition.series().gone()) {
            xml.element("at:deleted-entry", () -> entries.withdrawn(gone));
        }
        for (int i = 0; i < articles.size(); i++) {
            int number = i + 1;
            xml.element("entry", () -> entries.article(articles.get(number - 1), number));
        }
    }
}
