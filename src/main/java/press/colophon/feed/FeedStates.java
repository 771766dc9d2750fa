package press.colophon.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What the documents of feeds are now, known without asking the database each time. What another instance or a command
 * changes is seen after a tenth of a second at most; {@link #refresh()} sees to what this one changes.
 */
@Component
public final class FeedStates {

    private static final long KNOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Of more than this the ones that are asked for least are forgotten: addresses are free to make up. */
    private static final int MOST = 50_000;

    private final Feeds feeds;
    private final AtomicLong wishes = new AtomicLong();
    private volatile Known known = new Known(Long.MIN_VALUE, System.nanoTime() - KNOWN_NANOS, 0, nothing());

    FeedStates(Feeds feeds) {
        this.feeds = feeds;
    }

    /** All that is known as of a revision; {@code wish} is the last one that was heard before it was asked for. */
    private record Known(long revision, long at, long wish, Cache<Document, Optional<FeedState>> states) {
    }

    private record Document(String feed, long page) {
    }

    /**
     * A document, if readers can know that it is there.
     *
     * @param page an archive that is closed, or 0 for the current document
     */
    public Optional<FeedState> of(String feed, long page) {
        return known().states.get(new Document(feed, page), document -> look(feed, page));
    }

    /** Looks at the next request whether something changed. */
    public void refresh() {
        wishes.incrementAndGet();
    }

    private Known known() {
        Known before = known;
        long now = System.nanoTime();
        long wish = wishes.get();
        if (before.wish == wish && now - before.at < KNOWN_NANOS) {
            return before;
        }
        long revision = feeds.revision();
        Known after = new Known(revision, now, wish, revision == before.revision ? before.states : nothing());
        known = after;
        return after;
    }

    private static Cache<Document, Optional<FeedState>> nothing() {
        return Caffeine.newBuilder().maximumSize(MOST).build();
    }

    private Optional<FeedState> look(String name, long page) {
        return feeds.named(name).filter(feed -> page <= feed.archives()).flatMap(feed -> {
            FeedState bare = new FeedState(feed, page, 0, Instant.EPOCH);
            boolean isThere = feed.archives() > 0 || feeds.isSeen(name, bare.after(), bare.until());
            return isThere ? feeds.changed(name, Feed.page(bare.after() + 1), Feed.page(bare.until()))
                    .map(changed -> new FeedState(feed, page, changed.revision(), changed.at())) : Optional.empty();
        });
    }
}
