package press.colophon.web.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Status;
import press.colophon.export.Edition;
import press.colophon.export.Format;
import press.colophon.feed.Editions;
import press.colophon.store.Filed;
import press.colophon.web.Outcomes;

/**
 * Fills an archive, one article after the other, as fast as its receiver takes it. It stands in line with everyone else
 * and never holds more than the files of one article; where the line is full it waits, as nobody sees the answer.
 */
@Component
final class Filler {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Editions editions;
    private final Outcomes outcomes;

    Filler(Editions editions, Outcomes outcomes) {
        this.editions = editions;
        this.outcomes = outcomes;
    }

    void fill(OutputStream out, Selection selection, List<Format> formats) throws IOException, InterruptedException {
        try (Archive archive = new Archive(out)) {
            for (String id : selection.ids()) {
                Optional<Filed> filed = selection.atItsTurn(id);
                if (filed.isPresent()) {
                    add(archive, filed.get(), selection, formats);
                }
            }
            archive.finish();
        }
    }

    private void add(Archive archive, Filed filed, Selection selection, List<Format> formats)
            throws IOException, InterruptedException {
        Article article = filed.article();
        if (article.status() == Status.WITHDRAWN) {
            archive.leaveOut(article, "It was withdrawn.");
        } else if (selection.publishedOnly() && !filed.isPublished()) {
            archive.leaveOut(article, "It is not published any more.");
        } else {
            archive.add(article, outcomes.once(edition(article), formats, PATIENCE));
        }
    }

    /** An archive is passed on. Without a photo that may not be, the file is the very one that readers have. */
    private Edition edition(Article article) {
        Edition edition = editions.of(article);
        return edition.withholds() ? edition.forPartners() : edition;
    }
}
