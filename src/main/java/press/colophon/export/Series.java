package press.colophon.export;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.colophon.article.Moment;

/**
 * Where an edition stands in a feed that goes on, and what happened to the feed meanwhile.
 *
 * @param current   where the newest articles are, if this edition is an archive and not that (RFC 5005)
 * @param older     the archive of the articles that came out right before these
 * @param newer     the archive of those that came out right after these
 * @param hubs      who tells subscribers of what is new (WebSub)
 * @param corrected when the articles of these ids were last corrected, whether they state it or not
 * @param gone      what was withdrawn from the edition, the newest first
 */
public record Series(Optional<URI> current, Optional<URI> older, Optional<URI> newer, List<URI> hubs,
                     Map<String, Instant> corrected, List<Gone> gone) {

    /** No feed at all, or one of which there is only this. */
    public static final Series NONE =
            new Series(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of());

    public Series {
        hubs = List.copyOf(hubs);
        corrected = Map.copyOf(corrected);
        gone = List.copyOf(gone);
    }

    /**
     * An article that was withdrawn. Nothing of its text is known here.
     *
     * @param id     of the article
     * @param notice the page that says so
     * @param at     since when
     * @param why    the reason, for everyone to read
     */
    public record Gone(String id, URI notice, Moment at, String why) {
    }

    /** Whether this is an archive: complete, and to be asked for only once. */
    public boolean isArchive() {
        return current.isPresent();
    }
}
