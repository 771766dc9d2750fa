package press.colophon.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names held within one process: all that there is to ask where one process has the store to itself. */
final class ProcessLocks implements Locks {

    private final Set<String> held = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Held> hold(String name) {
        return held.add(name) ? Optional.of(() -> held.remove(name)) : Optional.empty();
    }
}
