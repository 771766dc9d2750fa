package press.colophon.web.websub;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.colophon.feed.Outbox;
import press.colophon.store.Locks;

/** Brings one hub what there is for it. What fails is told in the log once, and again when it works. */
final class Errand {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);
    private static final int AT_ONCE = 100;

    private final URI hub;
    private final Outbox outbox;
    private final Locks locks;
    private final Topics topics;
    private final Post post;
    private final Clock clock;
    // Only one thread at a time sees these.
    private final Set<URI> failing = new HashSet<>();
    private boolean blind;

    Errand(URI hub, Outbox outbox, Locks locks, Topics topics, Post post, Clock clock) {
        this.hub = hub;
        this.outbox = outbox;
        this.locks = locks;
        this.topics = topics;
        this.post = post;
        this.clock = clock;
    }

    /** Looks whether there is anything, and brings it, unless another instance is at it. */
    void run() {
        try {
            if (!outbox.due(hub, clock.instant(), 1).isEmpty()) {
                locks.hold("hub " + hub).ifPresent(this::bring);
            }
            blind = false;
        } catch (RuntimeException e) {
            boolean isEnding = Thread.currentThread().isInterrupted();
            if (!blind && !isEnding) {
                LOG.error("It cannot be seen what the hub {} is to be told; that is tried again and again.", hub, e);
                blind = true;
            }
        }
    }

    private void bring(Locks.Held held) {
        try {
            tell();
        } catch (InterruptedException e) {
            // The service ends; what was not told is told after its next start.
            Thread.currentThread().interrupt();
        } finally {
            held.letGo();
        }
    }

    /** Who is away for one is not asked for the others. */
    private void tell() throws InterruptedException {
        Optional<Post.Failure> away = Optional.empty();
        int givenUp = 0;
        for (Outbox.News news : outbox.due(hub, clock.instant(), AT_ONCE)) {
            Optional<URI> topic = topics.of(news);
            if (topic.isEmpty()) {
                outbox.giveUp(news);
                continue;
            }
            Optional<Post.Failure> failure = away.isPresent() ? away : post.tell(hub, topic.get());
            if (failure.isEmpty()) {
                outbox.told(news, clock.instant());
                recovered(topic.get());
            } else {
                givenUp += failed(news, topic.get(), failure.get()) ? 1 : 0;
                away = failure.filter(Post.Failure::isAway);
            }
        }
        if (givenUp > 0) {
            LOG.warn("The hub {} could not be told of {} changed feeds for a day; that is given up.", hub, givenUp);
        }
    }

    private void recovered(URI topic) {
        if (failing.remove(topic) && failing.isEmpty()) {
            LOG.info("The hub {} takes again what it is told.", hub);
        }
    }

    /** Whether that was the last try. */
    private boolean failed(Outbox.News news, URI topic, Post.Failure failure) {
        Instant now = clock.instant();
        if (Patience.isOver(news.changedAt(), now)) {
            outbox.giveUp(news);
            failing.remove(topic);
            return true;
        }
        if (failing.isEmpty()) {
            LOG.warn("The hub {} could not be told of {}: {}. That is tried again and again for a day.", hub, topic, failure.why());
        }
        failing.add(topic);
        outbox.failed(news, now.plus(Patience.after(news.tries(), ThreadLocalRandom.current())));
        return false;
    }
}
