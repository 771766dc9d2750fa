package press.colophon.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.colophon.article.Article;
import press.colophon.article.Status;

/**
 * The articles of the house. A version never changes; a new one, and each change of state, is one more
 * {@linkplain Filed#revision() revision}. Each method is one transaction, or joins that of its caller.
 */
public interface Articles {

    /** The article with an id, whatever its state. */
    Optional<Filed> byId(String id);

    /** The article with a slug, whatever its state. */
    Optional<Filed> bySlug(String slug);

    /** The articles with these ids, whatever their state, in no order; an id that nobody has is passed over. */
    List<Filed> byIds(Collection<String> ids);

    /**
     * The newest articles, the newest first.
     *
     * @param of    the states that count
     * @param after the last one that is known already
     * @param count how many at most
     */
    List<Filed> newest(Set<Status> of, Optional<Position> after, int count);

    /** A version of an article, as it was filed. */
    Optional<Article> version(String id, int number);

    /**
     * What happened to an article, the first thing first.
     *
     * @param after the last revision that is known already, or 0
     */
    List<Change> history(String id, long after, int count);

    /**
     * What happened to articles that the public may know, in order.
     *
     * @param after the last event that is known already, or 0
     */
    List<Change> events(long after, int count);

    /** The number of the last event, or 0. */
    long lastEvent();

    /**
     * Files a new article, as a draft in version 1.
     *
     * @param anySlug whether its slug may get a number if another article has it
     * @param who     files it
     * @throws Refusal.Taken if another article has its id or its slug
     */
    Filed create(Article article, boolean anySlug, String who);

    /**
     * Files a new version.
     *
     * @param id       of the article
     * @param revision that the new version was made from
     * @param article  the new version; it keeps id and slug
     * @param who      files it
     */
    Filed revise(String id, long revision, Article article, String who);

    /**
     * Takes an article a step on.
     *
     * @param revision that the decision was made from
     * @param who      takes it
     */
    Filed take(String id, long revision, Step step, String who);

    /** Publishes what is scheduled, if its embargo has ended. */
    Optional<Filed> release(String id);
}
