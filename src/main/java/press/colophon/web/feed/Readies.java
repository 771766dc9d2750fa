package press.colophon.web.feed;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import press.colophon.export.Edition;
import press.colophon.feed.Documents;
import press.colophon.feed.FeedState;
import press.colophon.web.FeedFormats.FeedFormat;
import press.colophon.web.FinishedExports;
import press.colophon.web.NotFound;
import press.colophon.web.Program;

/** The documents of feeds, each made once for each state of its feed, however many ask. */
@Component
final class Readies {

    private static final long KEPT_BYTES = 64L << 20;
    private static final int OVERHEAD = 2_000;

    private final Documents documents;
    private final FinishedExports finished;
    private final String build = Program.build();
    private final LoadingCache<Key, Ready> made = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((Key key, Ready ready) -> ready.size() + OVERHEAD).build(this::make);

    Readies(Documents documents, FinishedExports finished) {
        this.documents = documents;
        this.finished = finished;
    }

    /**
     * All that a document is made of.
     *
     * @param stamp of the templates, if the format has any
     */
    record Key(FeedState state, FeedFormat format, URI base, String stamp) {
    }

    Key key(FeedState state, FeedFormat format, URI base) {
        return new Key(state, format, base, format.isDesigned() ? finished.stamp() : "");
    }

    /** An entity tag, known before the document is made; as long as it is the same, so are the bytes. */
    String tag(Key key) {
        return DigestUtils.sha256Hex(String.join(" ", build, key.state.feed().name(), String.valueOf(key.state.page()),
                String.valueOf(key.state.revision()), String.valueOf(key.state.feed().archives()), key.format.name(),
                key.base.toString(), key.stamp)).substring(0, 32);
    }

    Optional<Ready> made(Key key) {
        return Optional.ofNullable(made.getIfPresent(key));
    }

    Ready get(Key key) {
        return made.get(key);
    }

    private Ready make(Key key) {
        Edition edition = documents.of(key.state, key.base, key.format.name());
        if (edition.articles().isEmpty() && !key.format.isFeed()) {
            throw NotFound.feed(key.state.feed().name());
        }
        return Ready.of(tag(key), key.state.feed().name(), edition, finished.get(edition, key.format.format()));
    }
}
