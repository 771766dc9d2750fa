package press.colophon.article;

import java.util.Optional;

/** What is known so far of a photo; a {@link Photo} once its credit line is. */
public final class PhotoDraft {

    private Optional<String> id = Optional.empty();
    private Optional<String> alt = Optional.empty();
    private Optional<String> caption = Optional.empty();
    private Optional<String> creditLine = Optional.empty();
    private Optional<String> creator = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> copyright = Optional.empty();
    private Photo.Syndication syndication = Photo.Syndication.ALLOWED;

    public PhotoDraft id(Optional<String> sha256) {
        id = sha256;
        return this;
    }

    public PhotoDraft alt(Optional<String> value) {
        alt = value;
        return this;
    }

    public PhotoDraft caption(Optional<String> value) {
        caption = value;
        return this;
    }

    public PhotoDraft creditLine(Optional<String> value) {
        creditLine = value;
        return this;
    }

    public PhotoDraft creator(Optional<String> value) {
        creator = value;
        return this;
    }

    public PhotoDraft source(Optional<String> value) {
        source = value;
        return this;
    }

    public PhotoDraft copyright(Optional<String> value) {
        copyright = value;
        return this;
    }

    public PhotoDraft syndication(Photo.Syndication value) {
        syndication = value;
        return this;
    }

    public Optional<String> creditLine() {
        return creditLine;
    }

    /**
     * The photo.
     *
     * @throws IllegalArgumentException         if a fact breaks a rule of the model
     * @throws java.util.NoSuchElementException if the credit line is still missing
     */
    public Photo photo() {
        return new Photo(id, alt, caption, creditLine.orElseThrow(), creator, source, copyright, syndication);
    }
}
