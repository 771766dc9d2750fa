package press.colophon.intake.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.colophon.article.Inline;
import press.colophon.intake.Imported.Loss;

/** Words with links, {@code [words](address)} and {@code <address>}, and strong words, {@code **words**}. */
final class Inlines {

    /** The words hold no brackets and the address at most four pairs of parentheses, so that reading is quick. */
    static final Pattern LINK = Pattern.compile(
            "\\[([^\\[\\]]++)]\\(([^()\\s]*+(?:\\([^()\\s]*+\\)[^()\\s]*+){0,4})\\)");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^<>\\s]++)>");
    private static final String BOLD = "**";

    private final List<Loss> losses;

    Inlines(List<Loss> losses) {
        this.losses = losses;
    }

    /** The text of a chunk, marks read. */
    List<Inline> of(String text, int line) {
        List<Inline> inlines = new ArrayList<>();
        read(text, line, Inline.Style.PLAIN, inlines);
        return inlines;
    }

    /** The words alone; a link that has a target is a loss too. */
    String words(String text, int line) {
        List<Inline> inlines = of(text, line);
        inlines.forEach(inline -> {
            if (inline instanceof Inline.Link link) {
                losses.add(new Loss("the link on “" + link.text() + "” to " + link.target(), "line " + line,
                        "there is no place for a link there"));
            }
        });
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    /** The address that a link leads to; without one, the loss is listed. */
    Optional<URI> target(String address, String words, int line) {
        if (address.isEmpty() || address.startsWith("#")) {
            losses.add(new Loss("the link on “" + words + "”", "line " + line, "it has no target"));
            return Optional.empty();
        }
        try {
            return Optional.of(new Inline.Link(words, URI.create(address), Inline.Style.PLAIN).target());
        } catch (IllegalArgumentException e) {
            losses.add(new Loss("the link on “" + words + "” to " + address, "line " + line,
                    "only full http, https and mailto addresses can be kept"));
            return Optional.empty();
        }
    }

    private void read(String text, int line, Inline.Style style, List<Inline> into) {
        Matcher link = LINK.matcher(text);
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        int closing = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' && link.region(i, text.length()).lookingAt()) {
                words(text.substring(from, i), style, into);
                link(link.group(1), link.group(2), line, style, into);
                from = link.end();
            } else if (c == '<' && address.region(i, text.length()).lookingAt()) {
                words(text.substring(from, i), style, into);
                link(address.group(1), address.group(1), line, style, into);
                from = address.end();
            } else if (c == '*' && closing >= 0 && opensBold(text, i)) {
                closing = closing(text, Math.max(closing, i + BOLD.length() + 1));
                if (closing >= 0) {
                    words(text.substring(from, i), style, into);
                    read(text.substring(i + BOLD.length(), closing), line, Inline.Style.STRONG, into);
                    from = closing + BOLD.length();
                }
            }
            i = Math.max(i, from - 1);
        }
        words(text.substring(from), style, into);
    }

    private static boolean opensBold(String text, int at) {
        return text.startsWith(BOLD, at) && at + BOLD.length() < text.length()
                && !Character.isWhitespace(text.charAt(at + BOLD.length()));
    }

    /** The next place where bold words may end, which is behind a word; -1 if there is none. */
    private static int closing(String text, int from) {
        int at = text.indexOf(BOLD, from);
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at = text.indexOf(BOLD, at + 1);
        }
        return at;
    }

    private void link(String words, String address, int line, Inline.Style style, List<Inline> into) {
        target(address, words, line).ifPresentOrElse(target -> into.add(new Inline.Link(words, target, style)),
                () -> words(words, style, into));
    }

    private static void words(String text, Inline.Style style, List<Inline> into) {
        if (!text.isEmpty()) {
            into.add(new Inline.Words(text, style));
        }
    }
}
