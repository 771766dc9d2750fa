package press.colophon.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import press.colophon.article.Credit;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;

class SelfProofTest {

    private static final Format FORMAT = new Format("fixed", "Fixed", "text/plain", "fixed");
    private static final Credit LINE = new Credit(1, 1, Term.CREDIT_LINE, "TASS");
    private static final Credit OWN = new Credit(1, 1, Term.CREATOR, "Anna");

    @Test
    void whatOnlyThePictureFileStatesIsNotInvented() {
        Credits found = new Credits().add(Place.PICTURE, LINE).add(Place.PICTURE, OWN);

        assertThat(Proof.of(FORMAT, Map.of(LINE, EnumSet.of(Place.PICTURE)), found).holds()).isTrue();
    }

    @Test
    void whatThePageStatesOfThePictureAndTheArticleDoesNotIsInvented() {
        Credits found = new Credits().add(Place.PICTURE, LINE).add(Place.SEEN, OWN);

        assertThat(Proof.of(FORMAT, Map.of(LINE, EnumSet.of(Place.PICTURE)), found).invented()).containsExactly(OWN);
    }

    @Test
    void aFileProvenAgainstItselfNeedNotShowWhatOnlyItsPictureStates() throws IOException {
        assertThat(selfProof(facts().add(Place.SEEN, LINE).add(Place.PICTURE, LINE).add(Place.PICTURE, OWN)).holds())
                .isTrue();
        assertThat(selfProof(facts().add(Place.SEEN, LINE).add(Place.PICTURE, OWN)).lost())
                .extracting(Proof.Line::credit).containsExactly(LINE);
    }

    @Test
    void aNameThatIsSpacedOtherwiseInTwoPlacesIsNotTakenForAJoinedByline() throws IOException {
        Credit spaced = new Credit(1, 0, Term.BYLINE, "Ann Lee");
        Credit unbroken = new Credit(1, 0, Term.BYLINE, "Ann\u00A0Lee");

        assertThat(selfProof(facts().add(Place.SEEN, spaced).add(Place.METADATA, unbroken)).holds()).isTrue();
    }

    @Test
    void aFactThatEveryArticleHasAndTheFileDoesNotStateIsLost() throws IOException {
        Credit byline = new Credit(1, 0, Term.BYLINE, "Ann Lee");
        assertThat(selfProof(new Credits().add(Place.SEEN, byline).add(Place.METADATA, byline)).lost())
                .extracting(line -> line.credit().term())
                .containsExactly(Term.HEADLINE, Term.PUBLISHER, Term.PUBLISHED, Term.CANONICAL_URL);
    }

    /** What every article states, and its source. */
    private static Credits facts() {
        Credits facts = new Credits();
        for (Term term : List.of(Term.HEADLINE, Term.SOURCE, Term.PUBLISHER, Term.PUBLISHED, Term.CANONICAL_URL)) {
            facts.add(Place.SEEN, new Credit(1, 0, term, term.key())).add(Place.METADATA, new Credit(1, 0, term, term.key()));
        }
        return facts;
    }

    private static Proof selfProof(Credits found) throws IOException {
        Exporter exporter = new Exporter() {
            @Override
            public Format format() {
                return FORMAT;
            }

            @Override
            public Set<Place> places(Term term) {
                return term.ofPhoto() ? EnumSet.of(Place.SEEN, Place.PICTURE) : EnumSet.of(Place.SEEN, Place.METADATA);
            }

            @Override
            public void write(Edition edition, OutputStream out) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Credits readBack(InputStream export) {
                return found;
            }
        };
        return new Exports(List.of(exporter)).prove(new byte[0], FORMAT);
    }
}
