package press.colophon.store;

import java.time.Instant;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Status;

/**
 * An article as it stands now: its newest version, and where it is on its way to the reader.
 *
 * @param article       its newest version, with its number and the status of the article
 * @param revision      counts the versions and the changes of state; whoever changes an article names the one he saw
 * @param changedAt     when this revision was made, whatever dates the article states
 * @param embargo       when it becomes public, while it is scheduled
 * @param publicVersion the version that readers saw last, if they ever saw one
 * @param withdrawal    why it is gone, once it is withdrawn
 */
public record Filed(Article article, long revision, Instant changedAt, Optional<Instant> embargo,
                    Optional<Integer> publicVersion, Optional<Withdrawal> withdrawal) {

    /** Whether readers see it now. */
    public boolean isPublished() {
        return article.status() == Status.PUBLISHED;
    }

    /**
     * That an article is withdrawn, for everyone to read.
     *
     * @param at  when
     * @param why the reason
     * @param by  who withdrew it
     */
    public record Withdrawal(Instant at, String why, String by) {
    }
}
