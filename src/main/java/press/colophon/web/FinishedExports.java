package press.colophon.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.template.Templates;

/**
 * Each edition is made once in each format, however many ask for it, and kept while there is room. Every format has
 * platform threads and a queue of its own, so that a run on one does not slow down the others.
 */
@Component
final class FinishedExports implements DisposableBean {

    /** How many editions may wait to be made in one format. */
    static final int QUEUE = 64;

    private static final int OVERHEAD = 20_000;

    private final Exports exports;
    private final Templates templates;
    private final AsyncCache<Key, Export> kept;
    private final Map<Format, ExecutorService> slots = new ConcurrentHashMap<>();

    private record Key(Edition edition, Format format, long stamp) {
    }

    FinishedExports(Exports exports, Templates templates, @Value("${colophon.kept-bytes:134217728}") long most) {
        this.exports = exports;
        this.templates = templates;
        this.kept = Caffeine.newBuilder().maximumWeight(most)
                .weigher((Key key, Export export) -> export.bytes().length + OVERHEAD).buildAsync();
    }

    /** The formats there are. */
    List<Format> formats() {
        return exports.formats();
    }

    /**
     * The finished file. It is shared: its completion must not be touched.
     *
     * @param stamp as it is {@link #stamp() now}
     * @throws Busy if too many wait already
     */
    CompletableFuture<Export> start(Edition edition, Format format, long stamp) {
        try {
            return kept.get(new Key(edition, format, stamp), (key, unused) -> CompletableFuture.supplyAsync(
                    () -> exports.export(edition, format), slots.computeIfAbsent(format, FinishedExports::slots)));
        } catch (RejectedExecutionException e) {
            throw new Busy(format);
        }
    }

    /** Of the templates as they are now. It looks at every file, so who starts many exports asks once. */
    long stamp() {
        return templates.stamp();
    }

    /** The finished file, once it is finished. */
    Export get(Edition edition, Format format) {
        try {
            return start(edition, format, stamp()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static ExecutorService slots(Format format) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("export-" + format.name() + "-", 1).daemon().factory());
    }

    @Override
    public void destroy() {
        slots.values().forEach(ExecutorService::shutdownNow);
    }
}
