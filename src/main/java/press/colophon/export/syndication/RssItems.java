package press.colophon.export.syndication;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Photos;
import press.colophon.article.Source;
import press.colophon.export.Edition;
import press.colophon.export.Series;
import press.colophon.export.markup.Escape;

/** The items of an RSS channel: articles, and notices in the place of those that were withdrawn. */
record RssItems(Edition edition, Xml xml) {

    /** RFC 822, as RSS has it: never in the language of the machine. */
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    void article(Article article, int number) throws XMLStreamException {
        xml.line();
        xml.text("title", article.headline());
        xml.text("link", article.canonicalUrl().toString());
        guid(Permanent.id(article));
        xml.text("pubDate", date(article.publishedAt()));
        Moment updated = edition.updatedAt(article);
        if (!updated.instant().isEqual(article.publishedAt().instant())) {
            xml.text("atom:updated", AtomEntries.date(updated));
        }
        // Readers take a description for HTML.
        xml.text("description", article.summary().map(Escape::of));
        if (!article.byline().isEmpty()) {
            // Readers show only the first of several creators, so all the names stand in one.
            xml.text("dc:creator", article.byline().stream().map(Author::name).collect(Collectors.joining(", ")));
        }
        xml.text("dc:source", article.source().map(Source::name));
        xml.text("dc:language", article.language());
        xml.text("dc:rights", article.rights().notice());
        EntryXml entry = new EntryXml(edition, xml);
        entry.dublinCore(article);
        xml.text("category", article.section());
        for (String keyword : article.keywords()) {
            xml.text("category", keyword);
        }
        // RSS has room for one.
        Optional<Photos.Online> first = entry.files(article).stream().findFirst();
        if (first.isPresent()) {
            xml.element("enclosure", () -> {
                xml.attribute("url", first.get().url().toString());
                xml.attribute("length", Long.toString(first.get().bytes()));
                xml.attribute("type", first.get().mediaType());
            });
        }
        entry.photos(article);
        xml.text("content:encoded", FeedContent.of(edition, article, number));
    }

    /**
     * Readers that have the article replace it, since they know an item by its guid and look whether its words have changed.
     * There is no pubDate: when the article came out is not known here, and with that of its withdrawal it would go out once
     * more to those who get what was published since the last time. Who cannot do without a date takes the other.
     */
    void withdrawn(Series.Gone gone) throws XMLStreamException {
        xml.line();
        xml.text("title", WithdrawalNotice.TITLE);
        xml.text("link", gone.notice().toString());
        guid(Permanent.id(gone));
        xml.text("atom:updated", AtomEntries.date(gone.at()));
        xml.text("description", Escape.of(WithdrawalNotice.of(gone)));
        xml.text("dcterms:valid", FeedDialect.ENDED + gone.at() + "; scheme=W3C-DTF");
    }

    static String date(Moment moment) {
        return RFC_822.format(moment.instant());
    }

    private void guid(String id) throws XMLStreamException {
        xml.element("guid", () -> {
            xml.attribute("isPermaLink", "false");
            xml.characters(id);
        });
    }
}
