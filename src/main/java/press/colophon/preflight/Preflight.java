package press.colophon.preflight;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import org.w3c.dom.Element;

/**
 * Holds a feed against the rules of partners. The rules are XPath 1.0; besides {@link Functions} they know
 * {@code $bytes}, {@code $encoding}, {@code $entries} (how many), {@code $language} and {@code $self} (the address that the
 * feed says it has).
 */
public final class Preflight {

    private final Feed feed;
    private final XPath xpath;

    /**
     * @param feed  the feed
     * @param clock for rules on the age of entries
     */
    public Preflight(Feed feed, InstantSource clock) {
        this.feed = feed;
        this.xpath = xpath();
        xpath.setNamespaceContext(new Prefixes());
        xpath.setXPathFunctionResolver(new Functions(feed, clock));
        Map<String, Object> variables = Map.of("bytes", (double) feed.bytes(), "encoding", feed.encoding(),
                "entries", (double) feed.entries().size(),
                "language", feed.dialect() == Dialect.ATOM ? feed.head().getAttributeNS(XMLConstants.XML_NS_URI, "lang")
                        : words("language"), "self", words("atom:link[@rel='self']/@href"));
        xpath.setXPathVariableResolver(name -> variables.get(name.getLocalPart()));
    }

    private static XPath xpath() {
        try {
            XPathFactory factory = XPathFactory.newDefaultInstance();
            // The expressions are our own; without this newer JDKs do not let them use our own functions.
            factory.setFeature("jdk.xml.enableExtensionFunctions", true);
            return factory.newXPath();
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException("the JDK's XPath takes no functions", e);
        }
    }

    private String words(String path) {
        try {
            return xpath.evaluateExpression("normalize-space(" + path + ")", feed.head(), String.class);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Holds the feed against the rules of a partner. */
    public Report report(Partner partner) {
        return new Report(partner, partner.rules().stream().map(this::finding).toList());
    }

    private Finding finding(Rule rule) {
        if (rule.only().filter(only -> only != feed.dialect()).isPresent()) {
            return new Finding.Silent(rule);
        }
        try {
            if (rule.feed().isPresent()) {
                return holds(xpath.compile(rule.feed().get()), feed.head()) ? new Finding.Kept(rule)
                        : new Finding.Broken(rule, List.of());
            }
            XPathExpression demand = xpath.compile(rule.entry().orElseThrow());
            List<Entry> breaking = IntStream.range(0, feed.entries().size())
                    .filter(i -> !holds(demand, feed.entries().get(i)))
                    .mapToObj(i -> Entry.of(i + 1, feed.entries().get(i))).toList();
            return breaking.isEmpty() ? new Finding.Kept(rule) : new Finding.Broken(rule, breaking);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException("rule " + rule.id() + " is no XPath", e);
        }
    }

    private static boolean holds(XPathExpression demand, Element context) {
        try {
            return demand.evaluateExpression(context, Boolean.class);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException("a rule cannot be evaluated", e);
        }
    }
}
