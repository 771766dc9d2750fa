package press.colophon.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a key allows; the key itself is known to its holder only.
 *
 * @param id        its public part, by which it is revoked
 * @param name      who holds it
 * @param revokedAt since when it allows nothing
 */
public record Key(String id, String name, Scope scope, Instant createdAt, Optional<Instant> revokedAt) {

    /** What its holder may do; each may what those before it may. */
    public enum Scope {
        READ, WRITE, ADMIN;

        /** Whether this one may what the other may. */
        public boolean covers(Scope other) {
            return compareTo(other) >= 0;
        }
    }
}
