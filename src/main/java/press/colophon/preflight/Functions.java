package press.colophon.preflight;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPathFunction;
import javax.xml.xpath.XPathFunctionResolver;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/**
 * What XPath 1.0 cannot say and the rules have to: {@code f:date}, {@code f:rfc822}, {@code f:age} (days), {@code f:text}
 * (HTML without its markup), {@code f:html} (how many elements a CSS selector finds in HTML), {@code f:bytes} and
 * {@code f:uses} (how many entries have this id).
 */
final class Functions implements XPathFunctionResolver {

    private final InstantSource clock;
    private final Map<String, Long> ids;

    Functions(Feed feed, InstantSource clock) {
        this.clock = clock;
        this.ids = feed.entries().stream().map(Entry::idOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public @Nullable XPathFunction resolveFunction(QName name, int arity) {
        return switch (name.getLocalPart()) {
            case "date" -> values -> Dates.any(text(values, 0)).isPresent();
            case "rfc822" -> values -> Dates.rfc822(text(values, 0)).isPresent();
            case "age" -> values -> age(text(values, 0));
            case "text" -> values -> Jsoup.parseBodyFragment(markup(values)).text();
            case "html" -> values -> (double) Jsoup.parseBodyFragment(markup(values)).body().children()
                    .select(text(values, 1)).size();
            case "bytes" -> values -> (double) text(values, 0).getBytes(StandardCharsets.UTF_8).length;
            case "uses" -> values -> (double) ids.getOrDefault(text(values, 0).strip(), 0L);
            default -> null;
        };
    }

    private double age(String date) {
        return Dates.any(date).map(then -> Duration.between(then, clock.instant()).toSeconds() / 86_400.0).orElse(Double.NaN);
    }

    private static String text(List<?> values, int index) {
        return values.get(index) instanceof NodeList nodes ? nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent()
                : String.valueOf(values.get(index));
    }

    /** HTML as an entry has it: escaped, or, in Atom, as elements. */
    private static String markup(List<?> values) {
        if (!(values.getFirst() instanceof NodeList nodes && nodes.item(0) instanceof Element content
                && content.getElementsByTagName("*").getLength() > 0)) {
            return text(values, 0);
        }
        LSSerializer serializer = ((DOMImplementationLS) content.getOwnerDocument().getImplementation()
                .getFeature("LS", "3.0")).createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        StringBuilder html = new StringBuilder();
        for (Node child = content.getFirstChild(); child != null; child = child.getNextSibling()) {
            html.append(child instanceof Element ? serializer.writeToString(child) : child.getTextContent());
        }
        return html.toString();
    }
}
