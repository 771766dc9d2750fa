package press.colophon.export.text;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Term;

/**
 * Reads the credits of a plain text back. The colophon, line by line, is what a machine reads; what a person sees is the
 * head of the story, and each notice, correction and photo in its own place, word for word as the colophon has it.
 */
final class TextCredits {

    private static final Pattern ENTRY = Pattern.compile("^(?:Photo (\\d{1,3}): )?([A-Z][a-z]+(?: [a-z]+){0,2}): (.*)$");

    private static final Pattern NOTES = Pattern.compile("(?: \\[\\d{1,4}])+$");

    private final int article;
    private final Credits credits;
    private final Map<Integer, Map<Term, String>> photos = new TreeMap<>();

    private TextCredits(int article, Credits credits) {
        this.article = article;
        this.credits = credits;
    }

    static Credits read(String file) throws IOException {
        Credits credits = new Credits();
        List<String> lines = file.lines().toList();
        int from = 0;
        int article = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).equals(StoryText.RULE) && lines.get(i - 1).isEmpty()) {
                int blank = i + 1;
                while (blank < lines.size() && !lines.get(blank).isEmpty()) {
                    blank++;
                }
                List<String> last = lines.subList(Math.min(blank + 1, lines.size()), Math.min(blank + 2, lines.size()));
                new TextCredits(++article, credits).read(blocks(lines.subList(from, i)), lines.subList(i + 1, blank), last);
                from = Math.min(blank + 2, lines.size());
                i = from;
            }
        }
        if (article == 0) {
            throw new IOException("this text has no colophon: no rule of %d dashes closes it".formatted(Wrap.COLUMNS));
        }
        return credits;
    }

    private void read(List<List<String>> story, List<String> colophon, List<String> last) {
        List<Credit> listed = colophon(colophon);
        listed.forEach(credit -> credits.add(Place.METADATA, credit));
        if (!story.isEmpty()) {
            seen(0, Term.HEADLINE, joined(story.getFirst()));
        }
        if (story.size() > 1) {
            unwrapped(story.get(1)).forEach(this::head);
        }
        List<String> paragraphs = story.stream().skip(2).map(TextCredits::joined).toList();
        story.stream().skip(2).map(TextCredits::joined).takeWhile(text -> text.startsWith(StoryText.CORRECTION))
                .forEach(text -> seen(0, Term.CORRECTION, text.substring(StoryText.CORRECTION.length())));
        listed.stream().filter(credit -> rights(credit.term()) || credit.term() == Term.LEGAL_NOTICE
                        && paragraphs.stream().anyMatch(text -> notice(text, credit.value())))
                .forEach(credit -> credits.add(Place.SEEN, credit));
        List<String> frames = paragraphs.stream().filter(text -> text.startsWith(PhotoLine.START)).toList();
        for (int i = 0; i < frames.size(); i++) {
            photo(i + 1, frames.get(i));
        }
        last.forEach(url -> seen(0, Term.CANONICAL_URL, url));
    }

    /** Rights have no other place in the text than the colophon, where a person sees them too. */
    private static boolean rights(Term term) {
        return switch (term) {
            case RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE -> true;
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, PUBLISHED, MODIFIED, CANONICAL_URL, LANGUAGE, LEGAL_NOTICE,
                 CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> false;
        };
    }

    private List<Credit> colophon(List<String> lines) {
        List<Credit> listed = new ArrayList<>();
        for (String line : unwrapped(lines)) {
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                continue;
            }
            int figure = entry.group(1) == null ? 0 : Integer.parseInt(entry.group(1));
            Stream.of(Term.values())
                    .filter(term -> term.label().equals(entry.group(2)) && term.ofPhoto() == figure > 0).findFirst()
                    .ifPresent(term -> {
                        listed.add(new Credit(article, figure, term, value(term, entry.group(3))));
                        photos.computeIfAbsent(figure, key -> new EnumMap<>(Term.class)).put(term, entry.group(3));
                    });
        }
        return listed;
    }

    private void head(String line) {
        if (line.startsWith("By ")) {
            seen(0, Term.BYLINE, line.substring("By ".length()));
        } else if (line.startsWith("Source: ")) {
            seen(0, Term.SOURCE, line.substring("Source: ".length()));
        } else if (line.startsWith("Published by ")) {
            seen(0, Term.PUBLISHER, line.substring("Published by ".length()));
        } else if (line.startsWith("Updated ")) {
            seen(0, Term.MODIFIED, value(Term.MODIFIED, line.substring("Updated ".length())));
        } else if (Stream.of(StoryText.CORRECTED, "Section: ", "Dateline: ").noneMatch(line::startsWith)) {
            seen(0, Term.PUBLISHED, value(Term.PUBLISHED, line));
        }
    }

    /** A frame that is not, word for word, what the colophon says of this photo is reported as it stands. */
    private void photo(int figure, String frame) {
        Map<Term, String> listed = photos.getOrDefault(figure, Map.of());
        if (same(frame, PhotoLine.of(listed)) || same(frame, PhotoLine.withheld(listed))) {
            listed.forEach((term, value) -> seen(figure, term, value));
        } else {
            seen(figure, Term.CREDIT_LINE, frame);
        }
    }

    private void seen(int figure, Term term, String value) {
        credits.add(Place.SEEN, new Credit(article, figure, term, value));
    }

    private static String value(Term term, String text) {
        try {
            return term == Term.PUBLISHED || term == Term.MODIFIED ? Moment.parseDisplay(text).toString() : text;
        } catch (DateTimeException | IllegalArgumentException e) {
            return text;
        }
    }

    private static boolean notice(String paragraph, String words) {
        return same(paragraph, words) || same(NOTES.matcher(paragraph).replaceFirst(""), words);
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s", "").equals(other.replaceAll("\\s", ""));
    }

    /** Blocks of lines with blank lines around them. */
    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : Stream.concat(lines.stream(), Stream.of("")).toList()) {
            if (!line.isEmpty()) {
                open.add(line);
            } else if (!open.isEmpty()) {
                blocks.add(open);
                open = new ArrayList<>();
            }
        }
        return blocks;
    }

    /** Lines that go on on the next, which is moved in, as one. */
    private static List<String> unwrapped(List<String> lines) {
        List<String> whole = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("  ") && !whole.isEmpty()) {
                whole.add(whole.removeLast() + " " + line.strip());
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    private static String joined(List<String> lines) {
        return String.join(" ", lines);
    }
}
