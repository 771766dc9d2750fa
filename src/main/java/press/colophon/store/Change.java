package press.colophon.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happened to an article.
 *
 * @param articleId whose
 * @param revision  the article's revision since then
 * @param version   the version that it happened to
 * @param kind      what
 * @param at        when
 * @param who       did it
 * @param why       the reason that was given
 * @param event     its number among the events that the public may know, from 1 and without gaps
 */
public record Change(String articleId, long revision, int version, Kind kind, Instant at, String who,
                     Optional<String> why, OptionalLong event) {

    /** What happened. */
    public enum Kind {
        CREATED, REVISED, SCHEDULED, PUBLISHED, CORRECTED, WITHHELD, WITHDRAWN
    }
}
