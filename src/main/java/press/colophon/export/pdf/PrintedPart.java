package press.colophon.export.pdf;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 */
record PrintedPart(int number, Tag tag, int first, List<Sheet> sheets) {

    private static final Pattern LABEL = Pattern.compile("(?:Photo\\s+(\\d{1,4})\\s*:\\s*)?(.+)");

    static List<PrintedPart> of(Tag text, List<Sheet> sheets) {
        List<Tag> articles = text.all("Art");
        List<PrintedPart> parts = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int first = i == 0 ? 0 : firstSheet(articles.get(i), 0);
            int end = i + 1 < articles.size() ? firstSheet(articles.get(i + 1), sheets.size()) : sheets.size();
            parts.add(new PrintedPart(i + 1, articles.get(i), first, sheets.subList(first, Math.max(first, end))));
        }
        return parts;
    }

    private static int firstSheet(Tag tag, int otherwise) {
        return tag.runs().stream().mapToInt(Run::sheet).min().orElse(otherwise);
    }

    void read(Credits into) {
        List<Tag> sections = tag.children("Sect");
        if (sections.size() < 3) {
            return;
        }
        Tag body = sections.get(1);
        List<Tag> figures = body.all("Sect").stream().filter(section -> !section.children("Caption").isEmpty()).toList();
        for (Credit credit : colophon(sections.getLast())) {
            if (inItsPlace(credit, sections.getFirst(), body, figures)) {
                into.add(Place.SEEN, credit);
            }
            if (onEverySheet(credit)) {
                into.add(Place.FOOTER, credit);
            }
        }
    }

    private boolean inItsPlace(Credit credit, Tag head, Tag body, List<Tag> figures) {
        return switch (credit.term()) {
            case HEADLINE -> tag.all("H1").stream().anyMatch(title -> Words.same(credit.value(), title.text()));
            case BYLINE, SOURCE, PUBLISHER, CORRECTION -> Words.stand(credit.value(), head.text());
            case PUBLISHED, MODIFIED -> moment(credit).map(Moment::display)
                    .filter(date -> Words.stand(date, head.text())).isPresent();
            case CANONICAL_URL, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE -> true;
            case LEGAL_NOTICE -> Words.stand(credit.value(), body.text());
            case CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> credit.figure() <= figures.size()
                    && Words.stand(credit.value(), figures.get(credit.figure() - 1).children("Caption").getFirst().text());
        };
    }

    private boolean onEverySheet(Credit credit) {
        return switch (credit.term()) {
            case PUBLISHER, BYLINE, SOURCE, CANONICAL_URL ->
                    sheets.stream().allMatch(sheet -> sheet.footer().says(credit));
            case HEADLINE, PUBLISHED, MODIFIED, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS, LICENSE,
                 LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> false;
        };
    }

    private List<Credit> colophon(Tag section) {
        return section.all("TR").stream().flatMap(row -> row(row).stream()).toList();
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
                } catch (DateTimeException e) {
                    yield seen;
                }
            }
            case CANONICAL_URL, LICENSE -> seen.replaceAll("\\s", "");
            case HEADLINE, BYLINE, SOURCE, PUBLISHER, LANGUAGE, RIGHTS_HOLDER, COPYRIGHT_NOTICE, USAGE_TERMS,
                 LEGAL_NOTICE, CORRECTION, CAPTION, CREDIT_LINE, CREATOR, PHOTO_SOURCE, PHOTO_COPYRIGHT -> seen;
        };
    }

    private static Optional<Moment> moment(Credit credit) {
        try {
            return Optional.of(Moment.parse(credit.value()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
