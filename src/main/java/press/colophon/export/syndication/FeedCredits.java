package press.colophon.export.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Term;
import press.colophon.export.markup.CreditClass;

/** Reads the credits of a feed with the JDK's own StAX parser; Woodstox wrote it. No entity is resolved. */
final class FeedCredits {

    private static final XMLInputFactory STAX = XMLInputFactory.newDefaultFactory();
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME;

    static {
        STAX.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        STAX.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        STAX.setProperty(XMLInputFactory.IS_COALESCING, true);
        // There is no document type, so nothing can grow; what these limits count is every escaped character.
        for (String limit : List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit")) {
            STAX.setProperty(limit, "0");
        }
    }

    private final XMLStreamReader xml;
    private final FeedDialect dialect;
    private final Credits credits = new Credits();
    private int article;

    private FeedCredits(XMLStreamReader xml, FeedDialect dialect) {
        this.xml = xml;
        this.dialect = dialect;
    }

    static Credits read(InputStream feed, FeedDialect dialect) throws IOException {
        try {
            FeedCredits reader = new FeedCredits(STAX.createXMLStreamReader(feed), dialect);
            reader.feed();
            return reader.credits;
        } catch (XMLStreamException e) {
            throw new IOException("this is not well-formed XML: " + e.getMessage(), e);
        }
    }

    private void feed() throws XMLStreamException, IOException {
        xml.nextTag();
        if (!xml.getName().equals(dialect.root)) {
            throw new IOException("this is no %s feed: its root element is <%s>".formatted(dialect, xml.getLocalName()));
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getName().equals(dialect.entry)) {
                Entry entry = new Entry(article + 1);
                entry.read();
                if (!entry.isNotice()) {
                    article++;
                    if (Stream.of(Place.values()).allMatch(place -> entry.credits.in(place).isEmpty())) {
                        throw new IOException("its entry number %d states nothing".formatted(article));
                    }
                    Stream.of(Place.values()).forEach(place ->
                            entry.credits.in(place).forEach(credit -> credits.add(place, credit)));
                }
            }
        }
    }

    /** One entry; the reader stands on its start tag. */
    private final class Entry {

        private final int article;
        private final Credits credits = new Credits();
        private boolean ended;
        private int figure;
        private Optional<Instant> stated = Optional.empty();
        private Optional<String> published = Optional.empty();

        Entry(int article) {
            this.article = article;
        }

        /** Whether it only says that an article was withdrawn. One that still states a credit is an article. */
        boolean isNotice() {
            return ended && Stream.of(Place.values()).flatMap(place -> credits.in(place).stream())
                    .allMatch(credit -> credit.term() == Term.HEADLINE || credit.term() == Term.CANONICAL_URL);
        }

        void read() throws XMLStreamException {
            Optional.ofNullable(xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"))
                    .ifPresent(language -> metadata(0, Term.LANGUAGE, language));
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    element(xml.getName());
                }
            }
            // The carrier with a time has to agree with the date that is known; else it is a date of its own.
            stated.filter(instant -> !published.map(Entry::instant).equals(Optional.of(instant)))
                    .ifPresent(instant -> metadata(0, Term.PUBLISHED, instant.toString()));
        }

        private void element(QName name) throws XMLStreamException {
            if (name.equals(dialect.content)) {
                CreditClass.read(Jsoup.parseBodyFragment(xml.getElementText()).body(), article, credits);
            } else if (name.equals(new QName(Names.MEDIA, "content"))) {
                figure++;
                photo();
            } else if (name.equals(new QName("pubDate")) || name.equals(new QName(Names.ATOM, "published"))) {
                stated = Optional.of(date(xml.getElementText()));
            } else if (name.equals(new QName(Names.ATOM, "author"))) {
                person(Term.BYLINE);
            } else if (name.equals(new QName(Names.ATOM, "contributor"))) {
                person(Term.SOURCE);
            } else if (name.equals(new QName(Names.DCTERMS, "valid"))) {
                ended = text().startsWith(FeedDialect.ENDED);
            } else if (name.equals(new QName(Names.ATOM, "link"))) {
                if ("alternate".equals(xml.getAttributeValue(null, "rel"))) {
                    metadata(0, Term.CANONICAL_URL, xml.getAttributeValue(null, "href"));
                }
                xml.nextTag();
            } else {
                Optional<Term> term = dialect.field(name);
                String text = text();
                term.ifPresent(known -> field(known, text));
            }
        }

        private void field(Term term, String text) {
            metadata(0, term, text);
            if (term == Term.HEADLINE) {
                // Every reader shows an entry's title.
                credits.add(Place.SEEN, new Credit(article, 0, term, text));
            } else if (term == Term.PUBLISHED) {
                published = Optional.of(text);
            }
        }

        private void person(Term term) throws XMLStreamException {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    boolean name = xml.getLocalName().equals("name");
                    String text = text();
                    if (name) {
                        metadata(0, term, text);
                    }
                }
            }
        }

        private void photo() throws XMLStreamException {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.isStartElement()) {
                    Optional<Term> term = switch (xml.getLocalName()) {
                        case "description" -> Optional.of(Term.CAPTION);
                        case "credit" -> Optional.of("photographer".equals(xml.getAttributeValue(null, "role"))
                                ? Term.CREATOR : Term.CREDIT_LINE);
                        case "copyright" -> Optional.of(Term.PHOTO_COPYRIGHT);
                        default -> Optional.empty();
                    };
                    String text = text();
                    term.ifPresent(known -> metadata(figure, known, text));
                }
            }
        }

        /** The text of the element and of those in it; afterwards the reader stands on its end tag. */
        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    default -> { /* comments and instructions say nothing */ }
                }
            }
            return text.toString();
        }

        private Instant date(String text) throws XMLStreamException {
            try {
                return dialect == FeedDialect.RSS ? OffsetDateTime.parse(text.strip(), RFC_822).toInstant()
                        : OffsetDateTime.parse(text.strip()).toInstant();
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new XMLStreamException("“" + text + "” is not a date", e);
            }
        }

        private static Instant instant(String published) {
            try {
                return Moment.parse(published).instant().toInstant();
            } catch (DateTimeException | IllegalArgumentException e) {
                return Instant.MIN;
            }
        }

        private void metadata(int of, Term term, String value) {
            credits.add(Place.METADATA, new Credit(article, of, term, value));
        }
    }
}
