package press.colophon.web.api;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Status;
import press.colophon.export.Edition;
import press.colophon.feed.Editions;
import press.colophon.web.Busy;
import press.colophon.web.MadeFile;
import press.colophon.web.Outcome;
import press.colophon.web.Outcomes;
import press.colophon.web.problem.Problem;

/** Nothing goes out to readers before it was made in every format, and every credit was found in each. */
@Component
final class Proving {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Editions editions;
    private final Outcomes outcomes;

    Proving(Editions editions, Outcomes outcomes) {
        this.editions = editions;
        this.outcomes = outcomes;
    }

    /** How an article fares in every format; all are waited for. */
    List<Outcome> outcomes(Article article) {
        return outcomes.of(List.of(editions.of(article)), PATIENCE).getFirst();
    }

    /** The same for readers, and then for those who pass it on, if a photo of it may not be. */
    private List<Outcome> everyones(Article article) {
        Edition readers = editions.of(article);
        return outcomes.of(readers.withholds() ? List.of(readers, readers.forPartners()) : List.of(readers), PATIENCE).stream()
                .flatMap(List::stream).toList();
    }

    /**
     * Makes an article as readers would get it, and those who pass it on.
     *
     * @throws Problem 422 with the proof if one of the formats is refused
     * @throws Busy    if too many wait already
     */
    void published(Article article, int version) {
        List<Outcome> fared = everyones(article.as(version, Status.PUBLISHED));
        fared.stream().filter(Outcome.Pending.class::isInstance).findFirst().ifPresent(pending -> {
            throw new Busy(pending.format());
        });
        List<String> refused = fared.stream().filter(Outcome.Refused.class::isInstance)
                .map(outcome -> outcome.format().title()).distinct().toList();
        if (!refused.isEmpty()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Not proven",
                    "Nothing was changed: readers and partners cannot have this article as %s. The proof says why."
                            .formatted(String.join(", ", refused)))
                    .with("proof", fared.stream().map(MadeFile::of).toList());
        }
    }
}
