package press.colophon.article;

/** How large an article may be. The constructors of the model enforce these numbers, so no exporter needs to. */
public final class Limits {

    /** Characters of text in one article, all fields and blocks together. */
    public static final int TEXT = 1_000_000;

    /** Blocks in one article. */
    public static final int BLOCKS = 5_000;

    /** Photos in one article. */
    public static final int PHOTOS = 50;

    /** Bytes of one picture file. */
    public static final int PHOTO_BYTES = 20 << 20;

    /** Pixels of one picture, as its header states them. */
    public static final long PHOTO_PIXELS = 50_000_000;

    /** How deep lists may be nested; a list in no other list has depth 1. */
    public static final int LIST_DEPTH = 5;

    /** Columns of a table. */
    public static final int TABLE_COLUMNS = 20;

    /** Rows of a table. */
    public static final int TABLE_ROWS = 500;

    /** Characters of a slug. */
    public static final int SLUG = 120;

    private Limits() {
    }
}
