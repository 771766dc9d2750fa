package press.colophon.preflight;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which entry of a feed is meant.
 *
 * @param number its place in the feed, the first is 1
 * @param id     its id, empty if it has none
 * @param title  its title, empty if it has none
 */
public record Entry(int number, String id, String title) {

    static Entry of(int number, Element entry) {
        return new Entry(number, Readable.line(idOf(entry)), Readable.line(first(entry, "title")));
    }

    static String idOf(Element entry) {
        return Stream.of("guid", "id").map(name -> first(entry, name)).filter(id -> !id.isEmpty()).findFirst().orElse("");
    }

    private static String first(Element entry, String name) {
        for (var child = entry.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())
                    && (element.getNamespaceURI() == null || element.getNamespaceURI().equals(Prefixes.ATOM))) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }

    @Override
    public String toString() {
        String name = title.isEmpty() ? id : title;
        return name.isEmpty() ? String.valueOf(number) : number + " “" + name + "”";
    }
}
