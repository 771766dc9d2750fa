package press.colophon.store;

/** Hears what the public gets to know of an article, in the transaction that makes it so. */
@FunctionalInterface
public interface Publicity {

    /**
     * That an article was published, corrected, withheld or withdrawn. Whoever changes articles in public stands in line
     * from here on to the end of the transaction.
     *
     * @param before as it was
     * @param after  as it is
     */
    void changed(Filed before, Filed after);
}
