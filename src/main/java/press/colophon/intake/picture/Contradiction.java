package press.colophon.intake.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import press.colophon.article.Photo;
import press.colophon.article.Term;

/**
 * Two who speak of the same credit and do not say the same. White space and Unicode's ways to write one letter do not
 * count, everything else does; who is silent contradicts nobody. It is reported, and for people to settle.
 *
 * @param term  the credit
 * @param one   what one of them says
 * @param other what the other says
 */
public record Contradiction(Term term, Statement one, Statement other) {

    /** Who speaks: the article, or one of the two places in a picture file. */
    public enum Voice {
        ARTICLE("article"), XMP("XMP of the picture file"), IPTC("IPTC of the picture file");

        private final String words;

        Voice(String words) {
            this.words = words;
        }
    }

    /**
     * What is said of a credit.
     *
     * @param by    who says it
     * @param words what; several names are joined with commas
     */
    public record Statement(Voice by, String words) {

        private boolean contradicts(Statement other) {
            return !reading().equals(other.reading());
        }

        private String reading() {
            return Normalizer.normalize(words, Normalizer.Form.NFC).codePoints()
                    .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString().replaceAll(" +", " ").strip();
        }
    }

    /**
     * Where a photo of an article and its picture file, or IPTC and XMP of the file, contradict one another.
     *
     * @param photo  as the article has it
     * @param stated what the file states
     * @return all contradictions
     */
    public static List<Contradiction> between(Photo photo, Stated stated) {
        return among(Optional.of(photo), stated);
    }

    /** Where IPTC and XMP of a file contradict one another. */
    public static List<Contradiction> within(Stated stated) {
        return among(Optional.empty(), stated);
    }

    /** For people. */
    @Override
    public String toString() {
        return "The %s says “%s”, and the %s says “%s”.".formatted(one.by().words, one.words(), other.by().words, other.words());
    }

    private static List<Contradiction> among(Optional<Photo> photo, Stated stated) {
        List<Contradiction> all = new ArrayList<>();
        for (Field field : Field.values()) {
            List<Statement> statements = new ArrayList<>();
            photo.flatMap(field::of).ifPresent(words -> statements.add(new Statement(Voice.ARTICLE, words)));
            statement(Voice.XMP, field.of(stated).xmp()).ifPresent(statements::add);
            statement(Voice.IPTC, field.of(stated).iptc()).ifPresent(statements::add);
            for (int i = 0; i < statements.size(); i++) {
                for (Statement other : statements.subList(i + 1, statements.size())) {
                    if (statements.get(i).contradicts(other)) {
                        all.add(new Contradiction(field.term(), statements.get(i), other));
                    }
                }
            }
        }
        return Collections.unmodifiableList(all);
    }

    private static Optional<Statement> statement(Voice by, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Statement(by, String.join(", ", values)));
    }
}
