package press.colophon.web.websub;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import press.colophon.feed.Hubs;
import press.colophon.feed.Outbox;
import press.colophon.store.Locks;

/**
 * Sends to the hubs what is in the outbox, while readers, and so hubs, can be served. Each hub has a thread of its own, so
 * that one that is slow holds up no other. Where no hubs are configured, it is not there.
 */
@Component
@ConditionalOnProperty("colophon.hubs")
final class Messenger implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final long LOOK_MILLIS = 200;
    private static final long END_MILLIS = 2_000;

    private final Outbox outbox;
    private final Post post;
    private final List<Errand> errands;
    private final ScheduledExecutorService threads;

    Messenger(Hubs hubs, Outbox outbox, Locks locks, Topics topics, ObjectProvider<Clock> clock,
              @Value("${colophon.base-url:}") String base) {
        List<URI> all = hubs.all();
        if (!all.isEmpty() && !Hubs.isAddress(base)) {
            throw new IllegalStateException("colophon.hubs: hubs have to know where the feeds are. Set colophon.base-url to the"
                    + " address of the service, such as https://news.example" + (base.isEmpty() ? "" : "; it is “" + base + "”"));
        }
        this.outbox = outbox;
        this.post = new Post();
        Clock wall = clock.getIfAvailable(Clock::systemUTC);
        errands = all.stream().map(hub -> new Errand(hub, outbox, locks, topics, post, wall)).toList();
        threads = Executors.newScheduledThreadPool(errands.size(), Thread.ofPlatform().name("hub-", 1).daemon().factory());
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (!errands.isEmpty()) {
            outbox.clear();
        }
        errands.forEach(errand -> threads.scheduleWithFixedDelay(errand::run, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Waits for no hub, only for what is being written down. */
    @Override
    public void destroy() throws InterruptedException {
        // In this order: a message that is cut off is no message that failed.
        threads.shutdownNow();
        threads.awaitTermination(END_MILLIS, TimeUnit.MILLISECONDS);
        post.close();
    }
}
