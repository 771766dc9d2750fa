package press.colophon.export.pdf;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Moment;
import press.colophon.article.Place;
import press.colophon.article.Term;

/**
 * An article's part of a printed file. What its colophon says counts as seen only if the words also stand where they
 * belong: a byline in the head, a photo's credit in the figure of that photo.
 *
 * @param number its place in the file, from 1
 * @param first  its first sheet, from 0
 * @param sheets its sheets
 * @param front  the sheets before the first article on which its publisher stands, as that of all articles
 */
record PrintedPart(int number, Tag tag, int first, List<Sheet> sheets, List<Sheet> front) {

    private static final Pattern LABEL = Pattern.compile("(?:Photo\\s+(\\d{1,4})\\s*:\\s*)?(.+)");

    /** The parts of a file, in their order. */
    static List<PrintedPart> read(PDDocument document) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            sheets.add(Sheet.read(page, sheets.size()));
        }
        return of(document, sheets);
    }

    /** The parts of a document that was just printed, with their pictures, but without their words. */
    static List<PrintedPart> pictured(PDDocument document) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            sheets.add(Sheet.readPictures(page, sheets.size()));
        }
        return of(document, sheets);
    }

    private static List<PrintedPart> of(PDDocument document, List<Sheet> sheets) throws IOException {
        Tag whole = Tags.read(document, sheets);
        List<Tag> articles = whole.all("Art");
        boolean issue = !whole.all("TOC").isEmpty();
        List<PrintedPart> parts = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int first = i == 0 && !issue ? 0 : firstSheet(articles.get(i), 0);
            int end = i + 1 < articles.size() ? firstSheet(articles.get(i + 1), sheets.size()) : sheets.size();
            parts.add(new PrintedPart(i + 1, articles.get(i), first, sheets.subList(first, Math.max(first, end)), List.of()));
        }
        boolean ofOne = issue && parts.stream().map(PrintedPart::publisher).distinct().count() == 1;
        return ofOne ? parts.stream().map(part -> part.behind(sheets.subList(0, parts.getFirst().first()))).toList() : parts;
    }

    private PrintedPart behind(List<Sheet> sheetsBefore) {
        return new PrintedPart(number, tag, first, sheets, sheetsBefore);
    }

    private List<String> publisher() {
        return stated().stream().filter(credit -> credit.term() == Term.PUBLISHER).map(Credit::value).toList();
    }

    private static int firstSheet(Tag tag, int otherwise) {
        return tag.runs().stream().mapToInt(Run::sheet).min().orElse(otherwise);
    }

    void read(Credits into) throws IOException {
        for (Credit credit : stated()) {
            if (inItsPlace(credit)) {
                into.add(Place.SEEN, credit);
            }
            if (onEverySheet(credit)) {
                into.add(Place.FOOTER, credit);
            }
        }
        for (int figure = 1; figure <= figures().size(); figure++) {
            for (PDImageXObject picture : pictures(figure).toList()) {
                Pictures.read(picture, number, figure, into);
            }
        }
    }

    /** The pictures in a figure, which is counted from 1. */
    Stream<PDImageXObject> pictures(int figure) {
        return figure(figure).stream().flatMap(Tag::pictures);
    }

    private Tag head() {
        return section(0);
    }

    /** What stands between head and colophon; an article without text has only these two. */
    private Tag body() {
        return tag.children("Sect").size() < 3 ? Tag.EMPTY : section(1);
    }

    private Tag colophon() {
        return section(tag.children("Sect").size() - 1);
    }

    private Tag section(int index) {
        List<Tag> sections = tag.children("Sect");
        return sections.size() < 2 ? Tag.EMPTY : sections.get(index);
    }

    private List<Tag> figures() {
        return body().all("Sect").stream().filter(section -> !section.children("Caption").isEmpty()).toList();
    }

    private Optional<Tag> figure(int number) {
        return figures().stream().skip(number - 1L).findFirst();
    }

    private boolean inItsPlace(Credit credit) {
        return switch (credit.term()) {
            case HEADLINE -> tag.all("H1").stream().anyMatch(title -> Words.same(credit.value(), title.text()));
            case PUBLISHER -> head().tags().stream().limit(1).filter(first -> first.type().equals("P"))
                    .anyMatch(masthead -> Words.stand(credit.value(), masthead.text()));
            case BYLINE -> facts("By").anyMatch(line -> Words.stand(credit.value(), line.text()));
            case SOURCE -> facts("Source:").anyMatch(line -> Words.stand("Source: " + credit.value(), line.text()));
            case PUBLISHED -> facts("").anyMatch(line -> Words.stand(date(credit), line.text()));
            case MODIFIED -> facts("").anyMatch(line -> Words.stand("Updated " + date(credit), line.text()));
            case CORRECTION -> head().children("Div").stream().skip(1).flatMap(box -> box.children("P").stream())
                    .anyMatch(note -> Words.stand(credit.value(), note.text()));
            case CANONICAL_URL, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE -> true;
            case LEGAL_NOTICE -> Words.stand(credit.value(), body().text());
            case CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> figure(credit.figure()).stream()
                    .flatMap(figure -> figure.children("Caption").stream())
                    .anyMatch(caption -> Words.stand(credit.value(), caption.text()));
        };
    }

    /** The lines between headline and corrections that begin with a label: what one says, another can say as well. */
    private Stream<Tag> facts(String label) {
        return head().children("Div").stream().limit(1).flatMap(lines -> lines.tags().stream())
                .filter(line -> line.text().startsWith(label));
    }

    private boolean onEverySheet(Credit credit) {
        return switch (credit.term()) {
            case PUBLISHER -> Stream.concat(front.stream(), sheets.stream()).allMatch(sheet -> sheet.says(credit));
            case BYLINE, SOURCE, CANONICAL_URL ->
                    sheets.stream().allMatch(sheet -> sheet.says(credit));
            case HEADLINE, PUBLISHED, MODIFIED, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE,
                 LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> false;
        };
    }

    private List<Credit> stated() {
        return colophon().all("TR").stream().flatMap(row -> row(row).stream()).toList();
    }

    private Optional<Credit> row(Tag row) {
        String label = row.children("TH").stream().map(Tag::text).collect(Collectors.joining(" "));
        String value = row.children("TD").stream().map(Tag::text).collect(Collectors.joining(" "));
        Matcher parts = LABEL.matcher(label);
        if (!parts.matches() || value.isEmpty()) {
            return Optional.empty();
        }
        int figure = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        return Arrays.stream(Term.values())
                .filter(term -> term.ofPhoto() == figure > 0 && Words.same(term.label(), parts.group(2)))
                .findFirst().map(term -> new Credit(number, figure, term, value(term, value)));
    }

    private static String value(Term term, String seen) {
        return switch (term) {
            case PUBLISHED, MODIFIED -> {
                try {
                    yield Moment.parseDisplay(seen).toString();
                } catch (DateTimeException | IllegalArgumentException e) {
                    yield seen;
                }
            }
            case CANONICAL_URL, LICENSE -> seen.replaceAll("\\s", "");
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS,
                 LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> seen;
        };
    }

    private static String date(Credit credit) {
        try {
            return Moment.parse(credit.value()).display();
        } catch (DateTimeException | IllegalArgumentException e) {
            return credit.value();
        }
    }
}
