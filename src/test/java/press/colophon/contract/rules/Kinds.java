package press.colophon.contract.rules;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the words of a feed can be. */
public final class Kinds {

    private Kinds() {
    }

    /** RFC 3987, with a scheme. */
    static boolean absolute(String value) {
        try {
            return URI.create(value).isAbsolute() && !value.isBlank();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An address on the web, with a host. */
    static boolean web(String value) {
        return absolute(value) && URI.create(value).getScheme().matches("https?") && URI.create(value).getHost() != null;
    }

    /** RFC 822 with the four digits of a year that RSS asks for; a weekday that is not that day's is refused. */
    static boolean rfc822(String value) {
        return value.matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} [+-]\\d{4}")
                && parses(() -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
    }

    /** RFC 3339, with the capital letters that Atom asks for. */
    static boolean rfc3339(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})")
                && parses(() -> OffsetDateTime.parse(value));
    }

    /** The profile of ISO 8601 that Dublin Core uses: a day or a time. */
    static boolean w3cdtf(String value) {
        return rfc3339(value) || value.length() == 10 && parses(() -> LocalDate.parse(value));
    }

    /** BCP 47, as RSS and XML use it. */
    static boolean language(String value) {
        try {
            return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    static boolean positive(String value) {
        return value.matches("[1-9]\\d{0,17}");
    }

    static boolean mediaType(String value) {
        return value.matches("[a-z]+/[a-z0-9][a-z0-9.+-]*(;.*)?");
    }

    static boolean stated(String value) {
        return !value.isBlank();
    }

    /** Whether HTML is well-formed XML too, so that no reader has to guess what it means. */
    static boolean wellFormed(String html) {
        try {
            parsed("<div>" + html + "</div>");
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    /** A document, if it is well-formed. */
    public static Document parsed(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler((ErrorHandler) new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
