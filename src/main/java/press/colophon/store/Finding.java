package press.colophon.store;

/**
 * Something that is not as it was stored.
 *
 * @param where the thing, such as {@code article x, version 3}
 * @param what  is wrong with it
 */
public record Finding(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
