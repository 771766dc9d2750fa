package press.colophon.web.convert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import press.colophon.article.Place;
import press.colophon.export.CreditLost;
import press.colophon.export.Proof;

/**
 * A file that is not handed out, for machines.
 *
 * @param lost     credits that do not stand everywhere they should
 * @param invented credits that the file states and the article does not
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NotProven(String format, String mediaType, boolean proven, String detail, List<Lost> lost, List<Invented> invented) {

    /** A credit of the photo of that number, or of the article (0), and where it was looked for in vain. */
    record Lost(String term, int photo, String value, List<String> missing) {
    }

    /** A credit that nobody stated. */
    record Invented(String term, int photo, String value) {
    }

    static NotProven of(CreditLost refused) {
        Proof proof = refused.proof();
        return new NotProven(proof.format().name(), proof.format().mediaType(), false, String.valueOf(refused.getMessage()),
                proof.lost().stream().map(line -> new Lost(line.credit().term().key(), line.credit().figure(),
                        line.credit().value(), line.missing().stream().map(Place::key).toList())).toList(),
                proof.invented().stream().map(credit -> new Invented(credit.term().key(), credit.figure(), credit.value())).toList());
    }
}
