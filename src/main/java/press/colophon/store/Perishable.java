package press.colophon.store;

/** What is kept for a time only. */
@FunctionalInterface
public interface Perishable {

    /**
     * Forgets what that time has passed for.
     *
     * @return how much that was
     */
    int forget();
}
