package press.colophon.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import press.colophon.export.CreditLost;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Format;
import press.colophon.export.Unprintable;
import press.colophon.export.template.TemplateBroken;

/** Makes editions in every format and tells how they fared. */
@Component
public final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    /** How long to stay away from where too many wait. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FinishedExports finished;

    Outcomes(FinishedExports finished) {
        this.finished = finished;
    }

    /** Of each edition, in every format; what is not finished when the patience ends is pending. */
    public List<List<Outcome>> of(List<Edition> editions, Duration patience) {
        List<Map<Format, CompletableFuture<Export>>> started = start(editions);
        await(started.stream().flatMap(each -> each.values().stream()).toList(), patience);
        return started.stream().map(Outcomes::outcomes).toList();
    }

    /**
     * Of an edition that hardly anybody will ask for again, in these formats. Where too many wait it asks again, and what it
     * has asked for it waits for; what is not finished when the patience ends is pending.
     */
    public List<Outcome> once(Edition edition, List<Format> formats, Duration patience) throws InterruptedException {
        String stamp = finished.stamp();
        long end = System.nanoTime() + patience.toNanos();
        Map<Format, CompletableFuture<Export>> started =
                started(formats, format -> finished.startOnce(edition, format, stamp));
        while (started.values().stream().anyMatch(Outcomes::isTurnedAway) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            List<Format> again = formats.stream().filter(format -> isTurnedAway(started.get(format))).toList();
            started.putAll(started(again, format -> finished.startOnce(edition, format, stamp)));
        }
        await(List.copyOf(started.values()), Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        return outcomes(started);
    }

    private static boolean isTurnedAway(CompletableFuture<Export> export) {
        return export.isCompletedExceptionally() && export.exceptionNow() instanceof Busy;
    }

    /** Begins to make editions in every format, and does not wait for them. */
    List<Map<Format, CompletableFuture<Export>>> start(List<Edition> editions) {
        String stamp = finished.stamp();
        return editions.stream().map(edition -> started(finished.formats(), format -> finished.start(edition, format, stamp)))
                .toList();
    }

    private static Map<Format, CompletableFuture<Export>> started(List<Format> formats,
                                                                  Function<Format, CompletableFuture<Export>> start) {
        Map<Format, CompletableFuture<Export>> started = new LinkedHashMap<>();
        for (Format format : formats) {
            try {
                started.put(format, start.apply(format));
            } catch (Busy e) {
                started.put(format, CompletableFuture.failedFuture(e));
            }
        }
        return started;
    }

    private static void await(List<CompletableFuture<Export>> started, Duration patience) {
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).exceptionally(failure -> null)
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static List<Outcome> outcomes(Map<Format, CompletableFuture<Export>> started) {
        List<Outcome> outcomes = new ArrayList<>();
        started.forEach((format, export) -> outcomes.add(outcome(format, export)));
        return outcomes;
    }

    private static Outcome outcome(Format format, CompletableFuture<Export> export) {
        try {
            return export.isDone() ? new Outcome.Proven(export.join()) : new Outcome.Pending(format);
        } catch (CompletionException e) {
            return switch (e.getCause()) {
                case CreditLost lost -> new Outcome.Refused(format, Optional.of(lost.proof()), lost.getMessage());
                case Unprintable cannot -> new Outcome.Refused(format, Optional.empty(), cannot.getMessage());
                case TemplateBroken broken -> new Outcome.Refused(format, Optional.empty(), broken.getMessage());
                case Busy busy -> new Outcome.Pending(format);
                case null, default -> {
                    LOG.error("{} could not be made", format.title(), e);
                    yield new Outcome.Refused(format, Optional.empty(), "It could not be made; the log says why.");
                }
            };
        }
    }
}
