package press.colophon.store;

import java.util.Optional;

/**
 * Names that one at a time may hold, among all instances that share the store. What a program held that died is free at
 * once: nothing of it is written down.
 */
public interface Locks {

    /** Holds a name until it is let go; empty if somebody holds it already. Nobody waits. */
    Optional<Held> hold(String name);

    /** A name that is held. */
    @FunctionalInterface
    interface Held {

        void letGo();
    }
}
