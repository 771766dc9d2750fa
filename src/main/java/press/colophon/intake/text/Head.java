package press.colophon.intake.text;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Source;
import press.colophon.intake.Imported.Loss;
import press.colophon.intake.house.House;

/** The top of the text: the headline, and then lines that name byline, source, publisher and dates, in any order. */
final class Head {

    private static final Pattern BYLINE = Pattern.compile("(?i)^by:?\\s+(.{1,200})$");
    private static final Pattern SOURCE = Pattern.compile("(?i)^source:\\s*(.{1,100})$");
    private static final Pattern PUBLISHER = Pattern.compile("(?i)^(?:published by|publisher:)\\s+(.{1,100})$");
    private static final Pattern MODIFIED = Pattern.compile("(?i)^(?:updated|modified|last updated)(?: on|:)?\\s+(.+)$");
    private static final Pattern PUBLISHED = Pattern.compile("(?i)^(?:published(?: on|:)?\\s+)?(.+)$");

    private final ArticleDraft draft;
    private final List<Loss> losses;
    private final Inlines inlines;
    private final House house;
    private final Optional<ZoneId> zone;
    private boolean bylined;
    private boolean dated;

    Head(ArticleDraft draft, List<Loss> losses, House house, Optional<ZoneId> zone) {
        this.draft = draft;
        this.losses = losses;
        this.inlines = new Inlines(losses);
        this.house = house;
        this.zone = zone;
    }

    /** Takes the head out; what is left is the body. */
    List<Chunk> read(List<Chunk> chunks) {
        List<Chunk> body = new ArrayList<>(chunks);
        if (!body.isEmpty() && !isHeadLine(body.getFirst().lines().getFirst())) {
            Chunk first = body.removeFirst();
            int end = 1;
            while (end < first.lines().size() && !isHeadLine(first.lines().get(end))) {
                end++;
            }
            draft.headline(inlines.words(String.join(" ", first.lines().subList(0, end)).replaceFirst("^#+\\s*", ""),
                    first.line()));
            if (end < first.lines().size()) {
                body.addFirst(new Chunk(first.line() + end, first.lines().subList(end, first.lines().size())));
            }
        }
        while (!body.isEmpty() && body.getFirst().lines().stream().allMatch(this::isHeadLine)) {
            body.removeFirst().apart().forEach(line -> line(line.text(), line.line()));
            bylined = !draft.byline().isEmpty();
        }
        return body;
    }

    private boolean isHeadLine(String line) {
        return isByline(line) || matches(SOURCE, line) || matches(PUBLISHER, line)
                || date(MODIFIED, line).isPresent() || date(PUBLISHED, line).isPresent();
    }

    /** A second line that begins with “By” is a sub-head of the story, such as “By the numbers”. */
    private boolean isByline(String line) {
        return !bylined && matches(BYLINE, line) && !line.endsWith(".")
                && Bylines.areNames(new Inlines(new ArrayList<>()).words(value(BYLINE, line), 0), house);
    }

    private void line(String line, int number) {
        if (date(MODIFIED, line).isPresent()) {
            date(MODIFIED, line).ifPresent(draft::modifiedAt);
        } else if (date(PUBLISHED, line).isPresent()) {
            date(PUBLISHED, line).ifPresent(date -> published(date, line, number));
        } else if (matches(PUBLISHER, line)) {
            draft.publisher(new Publisher(inlines.words(value(PUBLISHER, line), number), Optional.empty()));
        } else if (matches(SOURCE, line)) {
            draft.source(new Source(inlines.words(value(SOURCE, line), number), Optional.empty()));
        } else {
            byline(value(BYLINE, line), number);
        }
    }

    private void published(Moment date, String line, int number) {
        if (dated) {
            losses.add(new Loss("the date “" + line + "”", "line " + number,
                    "the article is dated already; write “Updated: …” if it was changed then"));
        } else {
            draft.publishedAt(date);
            dated = true;
        }
    }

    private void byline(String byline, int line) {
        List<Author> authors = new ArrayList<>(draft.byline());
        Matcher link = Inlines.LINK.matcher(byline);
        if (link.matches()) {
            Optional<URI> page = inlines.target(link.group(2), link.group(1), line);
            List<String> names = Bylines.names(link.group(1));
            names.forEach(name -> authors.add(new Author(name, Optional.empty(), page.filter(own -> names.size() == 1))));
        } else {
            Bylines.names(inlines.words(byline, line)).forEach(name -> authors.add(Author.named(name)));
        }
        draft.byline(authors);
    }

    private Optional<Moment> date(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? DateLine.read(matcher.group(1), zone) : Optional.empty();
    }

    private static boolean matches(Pattern pattern, String line) {
        return pattern.matcher(line).matches();
    }

    private static String value(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(1) : line;
    }
}
