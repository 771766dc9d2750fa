package press.colophon.intake.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.article.ArticleDraft;
import press.colophon.intake.Imported.Loss;

/** The end of the text: the address that the article was printed from. */
final class Tail {

    private static final Pattern ORIGINAL = Pattern.compile("(?i)^(?:original|canonical) url\\s*:\\s*(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("^<?\\s*(https?://[^<>\\s]+)\\s*>?$");

    /** Behind the address stand a notice or a line of copyright at most; farther up, such a line is part of the story. */
    private static final int CHUNKS = 5;

    private final ArticleDraft draft;
    private final List<Loss> losses;

    Tail(ArticleDraft draft, List<Loss> losses) {
        this.draft = draft;
        this.losses = losses;
    }

    /** Takes the address out; what is left is the story. */
    List<Chunk> read(List<Chunk> chunks) {
        List<Chunk> story = new ArrayList<>(chunks);
        for (int i = story.size() - 1; i >= Math.max(0, story.size() - CHUNKS); i--) {
            Matcher label = ORIGINAL.matcher(story.get(i).text());
            if (!label.matches()) {
                continue;
            }
            boolean here = !label.group(1).isBlank();
            if (!here && i + 1 == story.size()) {
                return story;
            }
            String address = here ? label.group(1) : story.get(i + 1).text();
            // A long address may have been wrapped by the printing.
            if (canonical(address.replace(" ", ""), story.get(i).line())) {
                if (!here) {
                    story.remove(i + 1);
                }
                story.remove(i);
            }
            return story;
        }
        return story;
    }

    private boolean canonical(String address, int line) {
        Matcher url = ADDRESS.matcher(address);
        if (!url.matches()) {
            return false;
        }
        try {
            draft.canonicalUrl(URI.create(url.group(1)));
            return true;
        } catch (IllegalArgumentException e) {
            losses.add(new Loss("the original URL " + url.group(1), "line " + line, "it is not a valid address"));
            return false;
        }
    }
}
