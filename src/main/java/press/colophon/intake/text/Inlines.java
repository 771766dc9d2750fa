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

    static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)\\)");
    private static final Pattern MARK = Pattern.compile(
            LINK.pattern() + "|\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*|<(https?://[^<>\\s]+)>");

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
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            words(text.substring(from, mark.start()), style, into);
            from = mark.end();
            if (mark.group(3) != null) {
                read(mark.group(3), line, Inline.Style.STRONG, into);
            } else {
                String words = mark.group(1) == null ? mark.group(4) : mark.group(1);
                String address = mark.group(2) == null ? mark.group(4) : mark.group(2);
                target(address, words, line).ifPresentOrElse(
                        target -> into.add(new Inline.Link(words, target, style)), () -> words(words, style, into));
            }
        }
        words(text.substring(from), style, into);
    }

    private static void words(String text, Inline.Style style, List<Inline> into) {
        if (!text.isEmpty()) {
            into.add(new Inline.Words(text, style));
        }
    }
}
