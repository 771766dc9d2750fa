package press.colophon.web.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.colophon.article.Status;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Position;

/**
 * The articles of an archive. Of those to come only ids are held, so that each goes out as it is when it is its turn.
 *
 * @param store         where the articles are
 * @param ids           which they are, in the order of the archive
 * @param publishedOnly whether it shall hold nothing that readers do not have
 */
record Selection(Articles store, Iterable<String> ids, boolean publishedOnly) {

    /** How many articles are looked up at once. */
    static final int PAGE = 20;

    /** These, as far as they are still there. */
    static Selection of(Articles store, LinkedHashSet<String> ids) {
        return new Selection(store, ids, false);
    }

    /**
     * All that is published, the newest first. An article whose time of publication is changed meanwhile may be named
     * twice, or not at all.
     */
    static Selection published(Articles store, Optional<String> section) {
        return new Selection(store, () -> pages(store).flatMap(List::stream)
                .filter(filed -> section.isEmpty() || filed.article().section().equals(section))
                .map(filed -> filed.article().id()).iterator(), true);
    }

    /** An article as it is now. */
    Optional<Filed> atItsTurn(String id) {
        return store.byId(id);
    }

    private static Stream<List<Filed>> pages(Articles store) {
        return Stream.iterate(page(store, Optional.empty()), page -> !page.isEmpty(),
                page -> page(store, Optional.of(Position.of(page.getLast()))));
    }

    private static List<Filed> page(Articles store, Optional<Position> after) {
        return store.newest(Set.of(Status.PUBLISHED), after, PAGE);
    }
}
