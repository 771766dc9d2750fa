package press.colophon.intake.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Block;
import press.colophon.article.Correction;
import press.colophon.article.Inline;
import press.colophon.article.PhotoDraft;
import press.colophon.article.Rights;
import press.colophon.intake.Imported.Loss;
import press.colophon.intake.house.House;

/** The story: paragraphs, sub-heads, photos, related articles, lists, and the notices that close it. */
final class Body {

    private static final String RELATED = "related article:";
    private static final String CORRECTION = "correction:";
    private static final Pattern HEADING = Pattern.compile("^(#{2,4})\\s+(.+)$");
    private static final Pattern BULLET = Pattern.compile("^[-*•]\\s+");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}[.)]\\s+");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)^(©|\\(c\\) |copyright ).*");

    private final ArticleDraft draft;
    private final List<Loss> losses;
    private final Inlines inlines;
    private final House house;
    private boolean started;

    Body(ArticleDraft draft, List<Loss> losses, House house) {
        this.draft = draft;
        this.losses = losses;
        this.inlines = new Inlines(losses);
        this.house = house;
    }

    void read(List<Chunk> chunks) {
        Deque<Chunk> rest = new ArrayDeque<>(chunks);
        Deque<Chunk> closing = closing(rest);
        while (!rest.isEmpty()) {
            block(rest.removeFirst(), rest);
        }
        closing.forEach(this::closing);
    }

    /** Takes the paragraphs off the end that are notices and no story. */
    private Deque<Chunk> closing(Deque<Chunk> rest) {
        Deque<Chunk> closing = new ArrayDeque<>();
        while (rest.size() > 1 && (isCopyright(rest.getLast()) || house.isLegalNotice(rest.getLast().text()))) {
            closing.addFirst(rest.removeLast());
        }
        return closing;
    }

    private static boolean isCopyright(Chunk chunk) {
        return COPYRIGHT.matcher(chunk.text()).matches() && chunk.text().length() <= 300;
    }

    private void closing(Chunk chunk) {
        if (isCopyright(chunk)) {
            String notice = inlines.words(chunk.text(), chunk.line());
            draft.rights(new Rights(Optional.empty(),
                    Optional.of(draft.rights().notice().map(first -> first + " " + notice).orElse(notice)),
                    Optional.empty(), Optional.empty()));
        } else {
            draft.add(new Block.Notice(inlines.of(chunk.text(), chunk.line())));
        }
    }

    private void block(Chunk chunk, Deque<Chunk> rest) {
        Matcher heading = HEADING.matcher(chunk.text());
        Optional<PhotoDraft> photo = new PhotoText(inlines, losses).read(chunk, started);
        if (photo.isPresent()) {
            draft.add(photo.get());
        } else if (chunk.after(RELATED).isPresent()) {
            related(chunk, rest);
        } else if (chunk.after(CORRECTION).isPresent()) {
            List<Correction> corrections = new ArrayList<>(draft.corrections());
            corrections.add(new Correction(Optional.empty(),
                    inlines.words(chunk.after(CORRECTION).get(), chunk.line())));
            draft.corrections(corrections);
        } else if (isCopyright(chunk)) {
            // Whose rights a notice in mid-story means is not known; its words stay where they stand.
            draft.add(new Block.Paragraph(inlines.of(chunk.text(), chunk.line())));
        } else if (heading.matches()) {
            draft.add(new Block.Heading(heading.group(1).length(), inlines.of(heading.group(2), chunk.line())));
        } else if (are(chunk, BULLET)) {
            list(chunk, false, BULLET);
        } else if (are(chunk, NUMBER) && chunk.lines().size() > 1) {
            list(chunk, true, NUMBER);
        } else {
            prose(chunk, rest);
        }
    }

    private void prose(Chunk first, Deque<Chunk> rest) {
        List<String> parts = new ArrayList<>(List.of(first.text()));
        while (!rest.isEmpty() && isProse(rest.getFirst())
                && Prose.isCut(parts.getLast(), parts.size() == 1, rest.getFirst().text())) {
            parts.add(rest.removeFirst().text());
        }
        boolean heading = started && parts.size() == 1 && !rest.isEmpty() && Prose.isHeading(first.text());
        List<Inline> text = inlines.of(String.join(" ", parts), first.line());
        draft.add(heading ? new Block.Heading(2, text) : new Block.Paragraph(text));
        started = true;
    }

    private boolean isProse(Chunk chunk) {
        return chunk.after(RELATED).isEmpty() && !isCopyright(chunk) && chunk.after(CORRECTION).isEmpty() && !are(chunk, BULLET)
                && !HEADING.matcher(chunk.text()).matches() && !PhotoText.isPhoto(chunk, started);
    }

    /** A title too long for its line was split into two links with the same target; they are one. */
    private void related(Chunk chunk, Deque<Chunk> rest) {
        String title = chunk.after(RELATED).orElseThrow();
        Matcher link = Inlines.LINK.matcher(title);
        if (!link.matches()) {
            draft.add(new Block.Related(inlines.words(title, chunk.line()), Optional.empty()));
            return;
        }
        StringBuilder words = new StringBuilder(link.group(1));
        String target = link.group(2);
        while (!rest.isEmpty()) {
            Matcher more = Inlines.LINK.matcher(rest.getFirst().text());
            if (!more.matches() || !more.group(2).equals(target)) {
                break;
            }
            words.append(' ').append(more.group(1));
            rest.removeFirst();
        }
        draft.add(new Block.Related(words.toString(), inlines.target(target, words.toString(), chunk.line())));
    }

    private void list(Chunk chunk, boolean ordered, Pattern bullet) {
        draft.add(new Block.ListBlock(ordered, chunk.apart().stream().map(item -> new Block.Item(
                inlines.of(bullet.matcher(item.text()).replaceFirst(""), item.line()), Optional.empty())).toList()));
        started = true;
    }

    private static boolean are(Chunk chunk, Pattern bullet) {
        return chunk.lines().stream().allMatch(line -> bullet.matcher(line).find());
    }
}
