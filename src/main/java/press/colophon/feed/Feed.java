package press.colophon.feed;

/**
 * A feed that goes on.
 *
 * @param name    in its addresses: {@code [a-z0-9-]{1,120}}
 * @param facet   by what its articles are gathered
 * @param title   for people
 * @param entries how many articles ever came out in it
 */
public record Feed(String name, Facet facet, String title, long entries) {

    /** How many articles an archive holds. */
    public static final int PAGE = 25;

    /**
     * How many archives are closed. The current document has what came out after the last of them: never less than a
     * whole page, if there was one, and nothing that stands in an archive.
     */
    public long archives() {
        return archives(entries);
    }

    static long archives(long entries) {
        return Math.max(0, entries / PAGE - 1);
    }

    /** On which page a number stands, from 1. */
    static long page(long number) {
        return (number - 1) / PAGE + 1;
    }
}
