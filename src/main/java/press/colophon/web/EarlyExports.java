package press.colophon.web;

import java.net.URI;
import org.springframework.stereotype.Component;
import press.colophon.feed.Editions;

/** Begins the files of the front page before the first reader asks for it. */
@Component
final class EarlyExports {

    private final Editions editions;
    private final Outcomes outcomes;

    EarlyExports(Editions editions, Outcomes outcomes) {
        this.editions = editions;
        this.outcomes = outcomes;
    }

    /** Does not wait for them. */
    void begin() {
        editions.latest(URI.create("/"))
                .ifPresent(latest -> outcomes.start(latest.articles().stream().map(editions::of).toList()));
    }
}
