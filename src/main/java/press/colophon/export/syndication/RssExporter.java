package press.colophon.export.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** RSS 2.0. Woodstox writes it, the JDK's StAX parser and jsoup read it back. */
@Component
@Order(4)
final class RssExporter implements Exporter {

    /** RFC 822, as RSS has it: never in the language of the machine. */
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

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
        xml.text("language", common(articles, Article::language));
        xml.text("copyright", common(articles, article -> article.rights().notice()));
        xml.text("lastBuildDate", date(edition.updatedAt()));
        xml.text("generator", "Colophon");
        xml.text("docs", "https://www.rssboard.org/rss-specification");
        if (edition.self().isPresent()) {
            xml.element("atom:link", () -> {
                xml.attribute("rel", "self");
                xml.attribute("type", "application/rss+xml");
                xml.attribute("href", edition.self().get().toString());
            });
        }
        for (int i = 0; i < articles.size(); i++) {
            int number = i + 1;
            xml.element("item", () -> item(edition, articles.get(number - 1), number, xml));
        }
    }

    private static void item(Edition edition, Article article, int number, Xml xml) throws XMLStreamException {
        xml.line();
        xml.text("title", article.headline());
        xml.text("link", article.canonicalUrl().toString());
        xml.element("guid", () -> {
            xml.attribute("isPermaLink", "false");
            xml.characters(Permanent.id(article));
        });
        xml.text("pubDate", date(article.publishedAt()));
        xml.text("description", article.summary());
        if (!article.byline().isEmpty()) {
            // Readers show only the first of several creators, so all the names stand in one.
            xml.text("dc:creator", article.byline().stream().map(Author::name).collect(Collectors.joining(", ")));
        }
        xml.text("dc:source", article.source().map(Source::name));
        xml.text("dc:language", article.language());
        xml.text("dc:rights", article.rights().notice());
        EntryXml entry = new EntryXml(xml);
        entry.dublinCore(article);
        xml.text("category", article.section());
        for (String keyword : article.keywords()) {
            xml.text("category", keyword);
        }
        entry.photos(article);
        xml.text("content:encoded", FeedContent.of(edition, article, number));
    }

    private static String date(Moment moment) {
        return RFC_822.format(moment.instant());
    }

    /** What all articles have in common; empty if they differ, or it is not known of one. */
    private static Optional<String> common(List<Article> articles, Function<Article, Optional<String>> fact) {
        return articles.stream().map(fact).distinct().count() == 1 ? fact.apply(articles.getFirst()) : Optional.empty();
    }
}
