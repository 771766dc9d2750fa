package press.colophon.feed;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pages of feeds on which something changes; always in the same order, so that no two transactions wait for each other. */
final class Touched {

    private final Map<String, Set<Long>> pages = new TreeMap<>();

    /** That of a number in a feed. */
    Touched add(String feed, long number) {
        pages.computeIfAbsent(feed, unused -> new TreeSet<>()).add(Feed.page(number));
        return this;
    }

    void addAll(Touched others) {
        others.pages.forEach((feed, all) -> pages.computeIfAbsent(feed, unused -> new TreeSet<>()).addAll(all));
    }

    Map<String, Set<Long>> pages() {
        return pages;
    }
}
