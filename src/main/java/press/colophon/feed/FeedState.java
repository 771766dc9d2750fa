package press.colophon.feed;

import java.time.Instant;

/**
 * A document of a feed as it is now, without what stands in it.
 *
 * @param page      the archive of that number, or 0 for the current document
 * @param revision  changes whenever the document does
 * @param changedAt when it did
 */
public record FeedState(Feed feed, long page, long revision, Instant changedAt) {

    /** The number before the first one that stands in it. */
    long after() {
        return (page == 0 ? feed.archives() : page - 1) * Feed.PAGE;
    }

    /** The last number that stands in it. */
    long until() {
        return page == 0 ? feed.entries() : page * Feed.PAGE;
    }
}
