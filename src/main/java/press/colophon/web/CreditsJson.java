package press.colophon.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.colophon.article.Article;
import press.colophon.article.Place;
import press.colophon.export.Edition;

/** The table of credits, for machines. */
record CreditsJson(String slug, int version, URI canonicalUrl, List<File> formats, List<Line> credits) {

    /** One format: whether its file is handed out, its digest, and what it says that no article states. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record File(String name, boolean proven, Optional<Integer> bytes, Optional<String> sha256, Optional<String> why,
                List<MadeFile.Invented> invented) {
    }

    /** A credit, of the photo of that number or of the article (0), and where it stands in each format. */
    record Line(String term, int photo, String value, Map<String, Where> formats) {
    }

    /** Where a credit was found, and where it should stand and does not. */
    record Where(List<String> found, List<String> missing) {
    }

    static CreditsJson of(Edition edition, CreditTable table) {
        Article article = edition.articles().getFirst();
        return new CreditsJson(article.slug(), article.version(), article.canonicalUrl(),
                table.outcomes().stream().map(CreditsJson::file).toList(),
                table.rows().stream().map(CreditsJson::line).toList());
    }

    private static File file(Outcome outcome) {
        List<MadeFile.Invented> invented = MadeFile.invented(outcome.proof());
        String name = outcome.format().name();
        return switch (outcome) {
            case Outcome.Proven(var export) -> new File(name, true, Optional.of(export.bytes().length),
                    Optional.of(HexFormat.of().formatHex(export.sha256())), Optional.empty(), invented);
            case Outcome.Refused(var format, var proof, var why) ->
                    new File(name, false, Optional.empty(), Optional.empty(), Optional.of(why), invented);
            case Outcome.Pending(var format) -> new File(name, false, Optional.empty(), Optional.empty(),
                    Optional.of("It is still being made."), invented);
        };
    }

    private static Line line(CreditTable.Row row) {
        Map<String, Where> formats = new LinkedHashMap<>();
        row.cells().forEach(cell -> formats.put(cell.outcome().format().name(),
                new Where(keys(cell.found()), keys(cell.missing()))));
        return new Line(row.line().credit().term().key(), row.line().credit().figure(), row.line().credit().value(),
                formats);
    }

    private static List<String> keys(Set<Place> places) {
        return places.stream().map(Place::key).toList();
    }
}
