package press.colophon.web.feed;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import press.colophon.export.Edition;
import press.colophon.feed.Documents;
import press.colophon.feed.Feed;
import press.colophon.feed.FeedState;
import press.colophon.web.FeedFormats.FeedFormat;
import press.colophon.web.FinishedExports;
import press.colophon.web.NotFound;
import press.colophon.web.Program;

/** The documents of feeds, each made once for each state of its feed, however many ask. */
@Component
final class Readies implements DisposableBean {

    private static final long KEPT_BYTES = 64L << 20;
    private static final int OVERHEAD = 2_000;

    private final Documents documents;
    private final FinishedExports finished;
    private final String build = Program.build();
    private final AsyncCache<String, Ready> made = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((String tag, Ready ready) -> ready.size() + OVERHEAD).buildAsync();
    private final ExecutorService makers = Executors.newVirtualThreadPerTaskExecutor();

    Readies(Documents documents, FinishedExports finished) {
        this.documents = documents;
        this.finished = finished;
    }

    /**
     * A document that can be made.
     *
     * @param tag its entity tag, known before it is made; as long as that is the same, so are the bytes
     */
    record Key(String tag, FeedState state, FeedFormat format, URI base) {
    }

    Key key(FeedState state, FeedFormat format, URI base) {
        Feed feed = state.feed();
        // What comes out later changes nothing in an archive. The current document is told by its length too: a feed's state is
        // read in several steps, between which one more may have come out.
        String length = state.page() == 0 ? String.valueOf(feed.entries()) : "";
        return new Key(DigestUtils.sha256Hex(Stream.of(build, feed.name(), feed.title(), documents.configured(),
                String.valueOf(state.page()), String.valueOf(state.revision()), length, format.name(), base.toString(),
                format.isDesigned() ? finished.stamp() : "").map(part -> part.length() + " " + part)
                .collect(Collectors.joining())).substring(0, 32), state, format, base);
    }

    /** The document, if it is ready. */
    Optional<Ready> made(Key key) {
        return Optional.ofNullable(made.synchronous().getIfPresent(key.tag));
    }

    /** The document, which is made if it is not ready. */
    Ready get(Key key) {
        try {
            return made.get(key.tag, (tag, executor) -> CompletableFuture.supplyAsync(() -> make(key), makers)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Ready make(Key key) {
        Edition edition = documents.of(key.state, key.base, key.format.name());
        if (edition.articles().isEmpty() && !key.format.isFeed()) {
            throw NotFound.feed(key.state.feed().name());
        }
        return Ready.of(key.tag, key.state.feed().name(), edition, finished.get(edition, key.format.format()));
    }

    @Override
    public void destroy() {
        makers.shutdownNow();
    }
}
