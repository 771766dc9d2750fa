package press.colophon.export.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Finds what the style sheet in a page hides, on the screen or in print, and marks it as hidden. Selectors that jsoup does
 * not know hide nothing here.
 */
final class HidingRules {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]++)\\{([^{}]*+)}");
    private static final Pattern HIDES = Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|"
            + "collapse)|(?:opacity|font-size|font)\\s*:\\s*0(?:\\.0*)?(?:[a-z%]+)?\\s*(?:;|!|$))");

    private HidingRules() {
    }

    static void apply(Document page) {
        for (Element style : page.select("style")) {
            for (DataNode css : style.dataNodes()) {
                Matcher rule = RULE.matcher(COMMENT.matcher(css.getWholeData()).replaceAll(""));
                while (rule.find()) {
                    if (HIDES.matcher(rule.group(2)).find()) {
                        Stream.of(rule.group(1).split(",")).forEach(selector -> hide(page, selector.strip()));
                    }
                }
            }
        }
    }

    private static void hide(Document page, String selector) {
        try {
            page.select(selector).attr("hidden", "");
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // A pseudo-element or a state such as :hover; it hides no words of its own.
        }
    }
}
