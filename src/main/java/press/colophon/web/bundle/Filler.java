package press.colophon.web.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.article.Status;
import press.colophon.export.Edition;
import press.colophon.export.Format;
import press.colophon.feed.Editions;
import press.colophon.store.Filed;
import press.colophon.web.Outcome;
import press.colophon.web.Outcomes;

/**
 * Fills an archive, one article after the other, as fast as its receiver takes it. It stands in line with everyone else
 * and never holds more than the files of one article; where the line is full it waits, as nobody sees the answer.
 */
@Component
final class Filler {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PAUSES = 600;

    private final Editions editions;
    private final Outcomes outcomes;

    Filler(Editions editions, Outcomes outcomes) {
        this.editions = editions;
        this.outcomes = outcomes;
    }

    void fill(OutputStream out, Selection selection, List<Format> formats) throws IOException, InterruptedException {
        try (Archive archive = new Archive(out)) {
            for (Filed filed : selection.each()) {
                if (filed.article().status() == Status.WITHDRAWN) {
                    archive.leaveOut(filed.article(), "It was withdrawn.");
                } else {
                    archive.add(filed.article(), made(edition(filed.article()), formats));
                }
            }
            archive.finish();
        }
    }

    /** An archive is passed on. Without a photo that may not be, the file is the very one that readers have. */
    private Edition edition(Article article) {
        Edition edition = editions.of(article);
        boolean denied = article.photos().stream().anyMatch(photo -> photo.syndication() == Photo.Syndication.DENIED);
        return denied ? edition.forPartners() : edition;
    }

    private List<Outcome> made(Edition edition, List<Format> formats) throws InterruptedException {
        List<Outcome> all = new ArrayList<>(outcomes.once(edition, formats, PATIENCE));
        for (int pauses = 0; pauses < PAUSES && all.stream().anyMatch(Outcome.Pending.class::isInstance); pauses++) {
            Thread.sleep(PAUSE);
            List<Format> pending = all.stream().filter(Outcome.Pending.class::isInstance).map(Outcome::format).toList();
            List<Outcome> again = outcomes.once(edition, pending, PAUSE);
            all.replaceAll(outcome -> IntStream.range(0, pending.size()).filter(i -> pending.get(i).equals(outcome.format()))
                    .mapToObj(again::get).findFirst().orElse(outcome));
        }
        return all;
    }
}
