package press.colophon.intake;

import java.net.URI;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.article.Source;

/**
 * Facts that the person who brings a document adds to it, under the names of the canonical JSON: {@code headline},
 * {@code byline} (several parted by semicolons), {@code source}, {@code publisher}, {@code publishedAt},
 * {@code canonicalUrl}, {@code language}, {@code section}, {@code slug}, and {@code photo.2.creditLine}.
 */
public final class Supplied {

    private static final Pattern CREDIT_LINE = Pattern.compile("photo\\.([1-9][0-9]?)\\.creditLine");

    private Supplied() {
    }

    static void apply(Map<String, String> facts, Reading reading) {
        facts.forEach((name, value) -> reading.faults()
                .at(reading.pointer(name), () -> apply(name, value.strip(), reading.draft())));
    }

    private static ArticleDraft apply(String name, String value, ArticleDraft draft) {
        return switch (name) {
            case "headline" -> draft.headline(value);
            case "byline" -> draft.byline(Arrays.stream(value.split(";")).map(String::strip).map(Author::named).toList());
            case "source" -> draft.source(new Source(value, Optional.empty()));
            case "publisher" -> draft.publisher(new Publisher(value, Optional.empty()));
            case "publishedAt" -> draft.publishedAt(moment(value));
            case "canonicalUrl" -> draft.canonicalUrl(URI.create(value));
            case "language" -> draft.language(value);
            case "section" -> draft.section(value);
            case "slug" -> draft.slug(value);
            default -> photo(name, value, draft);
        };
    }

    private static Moment moment(String value) {
        try {
            return Moment.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "publishedAt is a date such as 2021-07-14, or 2021-07-14T18:02:00+03:00, not “" + value + "”", e);
        }
    }

    private static ArticleDraft photo(String name, String value, ArticleDraft draft) {
        Matcher photo = CREDIT_LINE.matcher(name);
        if (!photo.matches()) {
            throw new IllegalArgumentException("no fact is called “" + name + "”; there are headline, byline, source, "
                    + "publisher, publishedAt, canonicalUrl, language, section, slug and photo.1.creditLine");
        }
        int number = Integer.parseInt(photo.group(1));
        if (number > draft.photos().size()) {
            throw new IllegalArgumentException("there is no photo " + number);
        }
        draft.photos().get(number - 1).creditLine(Optional.of(value));
        return draft;
    }

    /** What is missing, and how to supply it, for people. */
    static String howTo(List<String> missing) {
        return "Missing: " + missing.stream().map(Supplied::words).collect(Collectors.joining("; "))
                + ". Add it to the document, or supply it: "
                + missing.stream().map(name -> "--set " + name + "=" + example(name)).collect(Collectors.joining(" "));
    }

    /** A fact by its name, for people. */
    static String words(String name) {
        return switch (name) {
            case "headline" -> "the headline";
            case "byline" -> "a byline or a source";
            case "publisher" -> "the publisher";
            case "publishedAt" -> "the date of publication";
            case "canonicalUrl" -> "the canonical URL";
            default -> "the credit line of photo " + name.replaceAll("\\D", "");
        };
    }

    private static String example(String name) {
        return switch (name) {
            case "publishedAt" -> "2021-07-14";
            case "canonicalUrl" -> "https://…";
            default -> "\"…\"";
        };
    }
}
