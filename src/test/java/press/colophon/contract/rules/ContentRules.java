package press.colophon.contract.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

/**
 * What the HTML inside an entry has to keep: the checks that the W3C validator makes of it (its warnings ContainsScript,
 * ContainsObject, SecurityRisk, SecurityRiskAttr, DangerousStyleAttr, ContainsRelRef), and what readers do with the rest.
 */
final class ContentRules {

    private static final Set<String> ADDRESSES = Set.of("href", "src");

    private ContentRules() {
    }

    /** The rules for the content that a path finds; the rest of it ends with an {@code hr} in a good feed. */
    static Stream<FeedRule> of(String path) {
        return Stream.of(
                // HTML that is well-formed XML too means the same to each parser.
                FeedRule.each("the text of an entry is well-formed", path, Kinds::wellFormed, "&lt;hr/>", "&lt;hr>"),
                // Feed Validator, ContainsScript and ContainsObject
                html("nothing in the text of an entry runs or is loaded but pictures", path, text -> text.select(
                        "script, iframe, object, embed, applet, form, input, meta, link, base, noscript").isEmpty(),
                        "&lt;script>1&lt;/script>"),
                // Feed Validator, SecurityRisk and DangerousStyleAttr
                html("the text of an entry has no style of its own", path,
                        text -> text.select("style, [style]").isEmpty(), "&lt;p style=\"x\">1&lt;/p>"),
                // Feed Validator, SecurityRiskAttr
                html("nothing in the text of an entry waits for events", path, attributes(
                        attribute -> !attribute.getKey().startsWith("on")), "&lt;p onclick=\"x\">1&lt;/p>"),
                // Readers show many entries on one page, where an id may stand only once.
                html("nothing in the text of an entry has an id", path, text -> text.select("[id]").isEmpty(),
                        "&lt;p id=\"x\">1&lt;/p>"),
                // Feed Validator, ContainsRelRef
                html("every address in the text of an entry is absolute", path, attributes(attribute ->
                        !ADDRESSES.contains(attribute.getKey()) || Kinds.absolute(attribute.getValue())),
                        "&lt;a href=\"/other\">1&lt;/a>"),
                // Feed Validator, InvalidUriAttribute: addresses that a reader must not open
                html("every link in the text of an entry leads to the web or to a mailbox", path, attributes(attribute ->
                        !ADDRESSES.contains(attribute.getKey()) || attribute.getValue().matches("(https?:|mailto:).*")),
                        "&lt;a href=\"javascript:1\">1&lt;/a>"),
                // WHATWG HTML, 4.8.4.4; the sizes keep the page from jumping.
                html("every picture in the text of an entry has an alt text and its size", path, text ->
                        text.select("img:not([alt]), img:not([width]), img:not([height])").isEmpty(),
                        "&lt;img src=\"https://a.example/1.jpg\"/>"));
    }

    private static FeedRule html(String sentence, String path, Predicate<Document> kept, String bad) {
        return FeedRule.each(sentence, path, text -> kept.test(Jsoup.parse(text)), "&lt;hr/>", bad + "&lt;hr/>");
    }

    private static Predicate<Document> attributes(Predicate<Attribute> kept) {
        return text -> text.getAllElements().stream().map(element -> element.attributes().asList())
                .flatMap(List::stream).allMatch(kept);
    }
}
