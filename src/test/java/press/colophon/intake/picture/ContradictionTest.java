package press.colophon.intake.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.colophon.article.Photo;
import press.colophon.article.Term;
import press.colophon.intake.picture.Contradiction.Statement;
import press.colophon.intake.picture.Contradiction.Voice;
import press.colophon.intake.picture.Stated.Told;

class ContradictionTest {

    private static final Told SILENT = new Told(List.of(), List.of());
    private static final Photo PHOTO = new Photo(Optional.empty(), Optional.empty(), Optional.of("The sun"), "TASS",
            Optional.of("Zoë Ångström"), Optional.empty(), Optional.of("© 2021 TASS"), Photo.Syndication.ALLOWED);

    @Test
    void whereBothSpeakAndDifferIsReportedWithWhatEachSays() {
        Stated stated = new Stated(xmp("The moon"), iptc("Bo Łukasz"), xmp("tass"), xmp("Reuters"), iptc("© 2022 TASS"));

        assertThat(Contradiction.between(PHOTO, stated)).containsExactly(
                new Contradiction(Term.CAPTION, article("The sun"), new Statement(Voice.XMP, "The moon")),
                new Contradiction(Term.CREATOR, article("Zoë Ångström"), new Statement(Voice.IPTC, "Bo Łukasz")),
                new Contradiction(Term.CREDIT_LINE, article("TASS"), new Statement(Voice.XMP, "tass")),
                new Contradiction(Term.PHOTO_COPYRIGHT, article("© 2021 TASS"), new Statement(Voice.IPTC, "© 2022 TASS")));
    }

    @Test
    void spacesAndTheWayALetterIsWrittenAreNoContradiction() {
        Stated stated = new Stated(xmp("The\u00A0sun"), xmp("Zoe\u0308 A\u030Angstro\u0308m"), SILENT, SILENT,
                new Told(List.of("© 2021  TASS"), List.of(" © 2021 TASS")));

        assertThat(Contradiction.between(PHOTO, stated)).isEmpty();
    }

    @Test
    void whoIsSilentContradictsNobody() {
        assertThat(Contradiction.between(PHOTO, new Stated(SILENT, SILENT, SILENT, SILENT, SILENT))).isEmpty();
        assertThat(Contradiction.between(Photo.credited("The sun", "TASS"),
                new Stated(SILENT, xmp("Bo Łukasz"), SILENT, iptc("Reuters"), SILENT))).isEmpty();
    }

    @Test
    void twoPlacesOfAFileThatDifferAreReportedAlsoWithoutAnArticle() {
        Stated stated = new Stated(SILENT, new Told(List.of("Bo Łukasz"), List.of("Bo Łukasz", "Zoë Ångström")), SILENT,
                new Told(List.of("TASS"), List.of("Reuters")), SILENT);
        Contradiction creator = new Contradiction(Term.CREATOR, new Statement(Voice.XMP, "Bo Łukasz, Zoë Ångström"),
                new Statement(Voice.IPTC, "Bo Łukasz"));
        Contradiction source = new Contradiction(Term.PHOTO_SOURCE, new Statement(Voice.XMP, "Reuters"),
                new Statement(Voice.IPTC, "TASS"));

        assertThat(Contradiction.within(stated)).containsExactly(creator, source);
        assertThat(Contradiction.between(PHOTO, stated)).containsExactly(
                new Contradiction(Term.CREATOR, article("Zoë Ångström"), creator.one()),
                new Contradiction(Term.CREATOR, article("Zoë Ångström"), creator.other()), creator, source);
    }

    private static Statement article(String words) {
        return new Statement(Voice.ARTICLE, words);
    }

    private static Told xmp(String value) {
        return new Told(List.of(), List.of(value));
    }

    private static Told iptc(String value) {
        return new Told(List.of(value), List.of());
    }
}
