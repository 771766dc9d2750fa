package press.colophon.store;

/**
 * A place in the list of the newest articles: behind this one.
 *
 * @param publishedAt in milliseconds since 1970
 * @param id          of the article
 */
public record Position(long publishedAt, String id) {

    /** The place behind an article. */
    public static Position of(Filed filed) {
        return new Position(filed.article().publishedAt().instant().toInstant().toEpochMilli(), filed.article().id());
    }
}
