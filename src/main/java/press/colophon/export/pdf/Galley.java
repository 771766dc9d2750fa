package press.colophon.export.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The filled template, made ready for the press: every word in a typeface that has its characters, links named for
 * those who hear the page, headings without a gap in their levels, and the bookmarks that lead to them.
 *
 * @param page     the XHTML to print
 * @param families the families beyond those of the style sheet that its words need
 * @param bothWays whether some of its words run from right to left
 */
record Galley(Document page, Set<String> families, boolean bothWays) {

    private record Open(int level, Element bookmark) {
    }

    /**
     * Prepares a page.
     *
     * @throws press.colophon.export.Unprintable if no typeface has one of its characters
     * @throws IOException if the filled template is not well-formed XML
     */
    static Galley of(String xhtml, Faces faces) throws IOException {
        String composed = Normalizer.normalize(xhtml, Normalizer.Form.NFC);
        Document page = parse(composed);
        Set<String> families = new LinkedHashSet<>();
        Node body = page.getElementsByTagName("body").item(0);
        if (body == null) {
            throw new IOException("the page has no body");
        }
        Typecase typecase = new Typecase(faces, families);
        boolean bothWays = Bidi.requiresBidi(composed.toCharArray(), 0, composed.length());
        if (bothWays) {
            direct(page);
        }
        trimPreformatted(page);
        texts(body).forEach(typecase::set);
        nameLinks(page);
        bookmark(page);
        return new Galley(page, families, bothWays);
    }

    private static Document parse(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser knows these features", e);
        } catch (SAXException e) {
            throw new IOException("the page is not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Text> texts(Node node) {
        List<Text> found = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                found.add(text);
            } else {
                found.addAll(texts(child));
            }
        }
        return found;
    }

    /** A block runs the way of its first letter that runs either way, whatever the language of the article. */
    private static void direct(Document page) {
        for (String tag : List.of("p", "h1", "h2", "h3", "h4", "li", "td", "th", "caption", "pre")) {
            for (Element block : elements(page, tag)) {
                Bidi bidi = new Bidi(block.getTextContent(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
                if (!block.hasAttribute("dir")) {
                    block.setAttribute("dir", bidi.baseIsLeftToRight() ? "ltr" : "rtl");
                }
            }
        }
    }

    /** In HTML the first line feed of a preformatted text does not count; in XML it does. */
    private static void trimPreformatted(Document page) {
        for (Element block : elements(page, "pre")) {
            if (block.getFirstChild() instanceof Text text && text.getData().startsWith("\n")) {
                text.deleteData(0, 1);
            }
        }
    }

    private static void nameLinks(Document page) {
        for (Element link : elements(page, "a")) {
            if (!link.hasAttribute("title")) {
                link.setAttribute("title", link.getTextContent().strip());
            }
        }
    }

    /** A sub-head may be at most one level below the heading before it; PDF/UA allows no more. */
    private static void bookmark(Document page) {
        Element head = (Element) page.getElementsByTagName("head").item(0);
        Element bookmarks = (Element) head.appendChild(page.createElement("bookmarks"));
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(0, bookmarks)));
        int number = 0;
        for (Element heading : elements(page, "*")) {
            if (!heading.getTagName().matches("h[1-6]")) {
                continue;
            }
            int wanted = heading.getTagName().charAt(1) - '0';
            while (open.element().level() >= wanted) {
                open.pop();
            }
            int level = open.element().level() + 1;
            Element named = (Element) page.renameNode(heading, null, "h" + level);
            named.setAttribute("id", "heading-" + ++number);
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", named.getTextContent().strip());
            bookmark.setAttribute("href", "#heading-" + number);
            open.element().bookmark().appendChild(bookmark);
            open.push(new Open(level, bookmark));
        }
    }

    private static List<Element> elements(Document page, String tag) {
        List<Element> elements = new ArrayList<>();
        var found = page.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
