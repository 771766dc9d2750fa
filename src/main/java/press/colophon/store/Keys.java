package press.colophon.store;

import java.util.List;
import java.util.Optional;

/** The keys of those who may do more than read what is published. */
public interface Keys {

    /**
     * Makes a key of 256 random bits, of which only a hash is kept.
     *
     * @param name who will hold it
     * @return the key; it cannot be shown again
     */
    String create(String name, Key.Scope scope);

    /** The key that someone shows, if it is one and has not been revoked. */
    Optional<Key> find(String shown);

    /** All keys there ever were, the oldest first. */
    List<Key> list();

    /**
     * Lets a key allow nothing any more.
     *
     * @return whether there was such a key in force
     */
    boolean revoke(String id);
}
