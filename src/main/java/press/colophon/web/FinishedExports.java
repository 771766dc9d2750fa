package press.colophon.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.template.Templates;

/**
 * Each edition is made once in each format, however many ask for it, and kept: in memory while there is room, and that of
 * a single article on disk too. A refusal is kept for a moment, so that not everyone who asks has it made anew. Every
 * format has platform threads and a queue of its own, so that a run on one does not slow down the others.
 */
@Component
public final class FinishedExports implements DisposableBean {

    /** How many editions may wait to be made in one format. */
    static final int QUEUE = 64;

    private static final int OVERHEAD = 20_000;

    /** How long a refusal counts, unless a template is edited before. */
    private static final Duration REFUSED = Duration.ofSeconds(10);

    private final Exports exports;
    private final Templates templates;
    private final ShelvedExports shelved;
    private final AsyncCache<ExportKey, Export> finished;
    private final Cache<ExportKey, RuntimeException> refused =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REFUSED).build();
    private final Map<Format, ExecutorService> slots = new ConcurrentHashMap<>();

    FinishedExports(Exports exports, Templates templates, ShelvedExports shelved,
                    @Value("${colophon.kept-bytes:134217728}") long most) {
        this.exports = exports;
        this.templates = templates;
        this.shelved = shelved;
        this.finished = Caffeine.newBuilder().maximumWeight(most)
                .weigher((ExportKey key, Export export) -> export.bytes().length + OVERHEAD).buildAsync();
    }

    /** The formats there are. */
    public List<Format> formats() {
        return exports.formats();
    }

    /**
     * The finished file. It is shared: its completion must not be touched.
     *
     * @param stamp as it is {@link #stamp() now}
     * @throws Busy if too many wait already
     */
    CompletableFuture<Export> start(Edition edition, Format format, String stamp) {
        ExportKey key = ExportKey.of(edition, format, stamp);
        @Nullable RuntimeException refusal = refused.getIfPresent(key);
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        try {
            return finished.get(key, (unused, executor) -> CompletableFuture.supplyAsync(
                    () -> make(key), slots.computeIfAbsent(format, FinishedExports::slots)));
        } catch (RejectedExecutionException e) {
            throw new Busy(format);
        }
    }

    private Export make(ExportKey key) {
        return shelved.find(key).orElseGet(() -> {
            try {
                Export made = exports.export(key.asItWas(), key.format());
                if (isCurrent(key)) {
                    shelved.keep(key, made);
                } else {
                    finished.asMap().remove(key);
                }
                return made;
            } catch (RuntimeException e) {
                if (isCurrent(key)) {
                    refused.put(key, e);
                }
                throw e;
            }
        });
    }

    /** Whether the templates are still those of the key. If they were edited meanwhile, nobody knows which were used. */
    private boolean isCurrent(ExportKey key) {
        return key.stamp().equals(stamp());
    }

    /** Of the templates as they are now. It looks at every file, so who starts many exports asks once. */
    public String stamp() {
        return templates.stamp();
    }

    /** The finished file, once it is finished. */
    public Export get(Edition edition, Format format) {
        return finished(start(edition, format, stamp()));
    }

    /**
     * The file if it is finished already, or else one that is made for this one time: many that hardly anybody will ask
     * for again shall not drive out those that everybody does. It stands in line with all others.
     */
    public Export once(Edition edition, Format format) {
        return finished(startOnce(edition, format, stamp()));
    }

    /**
     * The same, without waiting.
     *
     * @param stamp as it is {@link #stamp() now}
     * @throws Busy if too many wait already
     */
    CompletableFuture<Export> startOnce(Edition edition, Format format, String stamp) {
        ExportKey key = ExportKey.of(edition, format, stamp);
        @Nullable CompletableFuture<Export> there = finished.getIfPresent(key);
        if (there != null) {
            return there;
        }
        try {
            return CompletableFuture.supplyAsync(() -> shelved.find(key).orElseGet(() -> exports.export(key.asItWas(), format)),
                    slots.computeIfAbsent(format, FinishedExports::slots));
        } catch (RejectedExecutionException e) {
            throw new Busy(format);
        }
    }

    private static Export finished(CompletableFuture<Export> export) {
        try {
            return export.join();
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
    public void destroy() throws InterruptedException {
        slots.values().forEach(ExecutorService::shutdownNow);
        for (ExecutorService stopping : slots.values()) {
            stopping.awaitTermination(2, TimeUnit.SECONDS);
        }
    }
}
