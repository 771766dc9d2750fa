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

/** RSS 2.0. Woodstox writes it, the JDK's StAX parser and jsoup read it back. */
@Component
@Order(4)
final class RssExporter implements Exporter {

    @Override
    public Format format() {
        return new Format("rss", "RSS", "application/rss+xml;charset=utf-8", "rss");
    }

    @Override
    public boolean isFeed() {
        return true;
    }

    @Override
    public Set<Place> places(Term term) {
        return FeedDialect.RSS.places(term);
    }

    @Override
    public Credits readBack(InputStream export) throws IOException {
        return FeedCredits.read(export, FeedDialect.RSS);
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Xml.document(out, xml -> xml.element("rss", () -> {
            xml.attribute("version", "2.0");
            xml.attribute("xmlns:atom", Names.ATOM);
            xml.attribute("xmlns:content", Names.CONTENT);
            xml.attribute("xmlns:dc", Names.DC);
            xml.attribute("xmlns:dcterms", Names.DCTERMS);
            xml.attribute("xmlns:media", Names.MEDIA);
            xml.line();
            xml.element("channel", () -> channel(edition, xml));
        }));
    }

    private static void channel(Edition edition, Xml xml) throws XMLStreamException {
        List<Article> articles = edition.articles();
        xml.line();
        xml.text("title", edition.title());
        xml.text("link", edition.home().toString());
        xml.text("description", articles.size() == 1 ? articles.getFirst().headline() : edition.title());
        xml.text("language", Edition.common(articles, Article::language));
        xml.text("copyright", Edition.common(articles, article -> article.rights().notice()));
        xml.text("lastBuildDate", RssItems.date(edition.updatedAt()));
        xml.text("generator", "Colophon");
        xml.text("docs", "https://www.rssboard.org/rss-specification");
        new FeedLinks("atom:link", "application/rss+xml", xml).of(edition);
        RssItems items = new RssItems(edition, xml);
        for (int i = 0; i < articles.size(); i++) {
            int number = i + 1;
            xml.element("item", () -> items.article(articles.get(number - 1), number));
        }
        for (Series.Gone gone : edition.series().gone()) {
            xml.element("item", () -> items.withdrawn(gone));
        }
    }
}
