package press.colophon.article;

import java.util.Optional;

/** What was wrong and is now right, told to the reader, and when it was mended if that is known. */
public record Correction(Optional<Moment> at, String note) {

    public Correction {
        note = Text.line("a correction", note);
    }
}
