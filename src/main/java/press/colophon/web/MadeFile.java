package press.colophon.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import press.colophon.article.Place;
import press.colophon.export.Proof;

/**
 * How an article fared in one format, as JSON.
 *
 * @param format    its name
 * @param mediaType of the file
 * @param proven    whether it was read back and holds every credit
 * @param href      where the file is
 * @param bytes     its size
 * @param sha256    its digest, in hexadecimal digits
 * @param credits   how many credits were found in it
 * @param detail    why there is no file
 * @param lost      credits that did not stand everywhere they should
 * @param invented  credits that the file states and the article does not
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MadeFile(String format, String mediaType, boolean proven, Optional<String> href, Optional<Integer> bytes,
                Optional<String> sha256, Optional<Integer> credits, Optional<String> detail, List<Lost> lost,
                List<Invented> invented) {

    /** A credit of the photo of that number, or of the article (0), and where it was looked for in vain. */
    public record Lost(String term, int photo, String value, List<String> missing) {
    }

    /** A credit that nobody stated. */
    public record Invented(String term, int photo, String value) {
    }

    /** Of a format that was tried. */
    public static MadeFile of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Proven proven -> new MadeFile(proven.format().name(), proven.format().mediaType(), true, Optional.empty(),
                    Optional.of(proven.export().bytes().length), Optional.of(proven.digest()),
                    Optional.of(proven.export().proof().lines().size()), Optional.empty(), List.of(), List.of());
            case Outcome.Refused refused -> none(outcome, refused.why());
            case Outcome.Pending pending -> none(outcome, "It is still being made.");
        };
    }

    private static MadeFile none(Outcome outcome, String why) {
        return new MadeFile(outcome.format().name(), outcome.format().mediaType(), false, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(why), lost(outcome.proof()), invented(outcome.proof()));
    }

    /** The same with the address of the file, if there is one. */
    public MadeFile at(String address) {
        return new MadeFile(format, mediaType, proven, proven ? Optional.of(address) : Optional.empty(), bytes, sha256, credits,
                detail, lost, invented);
    }

    private static List<Lost> lost(Optional<Proof> proof) {
        return proof.stream().flatMap(found -> found.lost().stream()).map(line -> new Lost(line.credit().term().key(),
                line.credit().figure(), line.credit().value(), line.missing().stream().map(Place::key).toList())).toList();
    }

    static List<Invented> invented(Optional<Proof> proof) {
        return proof.stream().flatMap(found -> found.invented().stream())
                .map(credit -> new Invented(credit.term().key(), credit.figure(), credit.value())).toList();
    }
}
