package press.colophon.web.bundle;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.colophon.article.Status;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Position;

/** The articles of an archive, fetched one by one or page by page, so that there are never many at a time. */
interface Selection {

    /** How many articles are fetched at once. */
    int PAGE = 20;

    /** The articles as they are when it is their turn. */
    Stream<Filed> articles();

    /** These, as far as they are still there. */
    static Selection of(Articles store, LinkedHashSet<String> ids) {
        return () -> ids.stream().flatMap(id -> store.byId(id).stream());
    }

    /** All that is published, the newest first; one that is moved to another place meanwhile is not there twice. */
    static Selection published(Articles store, Optional<String> section) {
        return () -> {
            Set<String> seen = new LinkedHashSet<>();
            return Stream.iterate(page(store, Optional.empty()), page -> !page.isEmpty(),
                            page -> page(store, Optional.of(Position.of(page.getLast()))))
                    .flatMap(List::stream).filter(filed -> seen.add(filed.article().id()))
                    .filter(filed -> section.isEmpty() || filed.article().section().equals(section));
        };
    }

    private static List<Filed> page(Articles store, Optional<Position> after) {
        return store.newest(Set.of(Status.PUBLISHED), after, PAGE);
    }

    /** For a loop. */
    default Iterable<Filed> each() {
        Iterator<Filed> all = articles().iterator();
        return () -> all;
    }
}
