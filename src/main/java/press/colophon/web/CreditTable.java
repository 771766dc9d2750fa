package press.colophon.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.colophon.article.Article;
import press.colophon.article.Credit;
import press.colophon.article.Place;
import press.colophon.export.Colophon;
import press.colophon.export.Proof;

/**
 * The credits of an article down the side, the formats across the top.
 *
 * @param outcomes one a format, the columns
 * @param rows     one a credit
 */
public record CreditTable(List<Outcome> outcomes, List<Row> rows) {

    /** A credit, and a cell for each format. */
    public record Row(Colophon.Line line, List<Cell> cells) {
    }

    /**
     * Where a credit stands in one format.
     *
     * @param outcome how the format fared
     * @param found   where it was found
     * @param missing where it should stand and does not
     */
    public record Cell(Outcome outcome, Set<Place> found, Set<Place> missing) {
    }

    static CreditTable of(Article article, List<Outcome> outcomes) {
        return new CreditTable(outcomes, Colophon.of(article, 1).stream().map(line -> new Row(line,
                outcomes.stream().map(outcome -> cell(outcome, line.credit())).toList())).toList());
    }

    private static Cell cell(Outcome outcome, Credit credit) {
        Optional<Proof.Line> line = outcome.proof().stream().flatMap(proof -> proof.lines().stream())
                .filter(proven -> proven.credit().equals(credit)).findFirst();
        return new Cell(outcome, line.map(Proof.Line::found).orElse(EnumSet.noneOf(Place.class)),
                line.map(Proof.Line::missing).orElse(EnumSet.noneOf(Place.class)));
    }

    /** How the formats fared together. */
    public AllFormats all() {
        return AllFormats.of(outcomes);
    }
}
