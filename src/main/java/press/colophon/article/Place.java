package press.colophon.article;

/** Where in an export a credit stands. */
public enum Place {
    /** In the text that a person sees; of a photo, in the figure of that photo. */
    SEEN,
    /** In the fields that a machine reads. */
    METADATA,
    /** In the picture file's own IPTC or XMP. */
    PICTURE,
    /** At the foot of every sheet of paper. */
    FOOTER,
    /** In the canonical article that the file carries within it. */
    EMBEDDED;

    /** The name in JSON and on pages, in lower case. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
