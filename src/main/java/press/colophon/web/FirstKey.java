package press.colophon.web;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.store.Keys;

/** Tells whoever has just started a service that nobody can write to how to make a key. */
@Component
final class FirstKey {

    private final Keys keys;

    FirstKey(Keys keys) {
        this.keys = keys;
    }

    /**
     * How to make the first key; empty once there is one.
     *
     * @param data the folder of the data, as the service was told
     */
    Optional<String> hint(Path data) {
        return keys.list().isEmpty()
                ? Optional.of("Nobody has a key to write to it yet; make one: ./colophon key create --name NAME --scope write" + option(data))
                : Optional.empty();
    }

    private static String option(Path data) {
        return data.equals(Path.of("data")) ? "" : " --data " + (data.toString().matches("[\\w./+-]+") ? data
                : "'" + data.toString().replace("'", "'\\''") + "'");
    }
}
