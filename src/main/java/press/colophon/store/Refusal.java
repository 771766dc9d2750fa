package press.colophon.store;

import java.util.List;

/** The store does not do what it was asked, because of what it holds; nothing was changed. */
public abstract sealed class Refusal extends RuntimeException {

    private Refusal(String message) {
        super(message);
    }

    /** There is no such article. */
    public static final class Unknown extends Refusal {

        Unknown(String id) {
            super("There is no article with the id “" + id + "”.");
        }
    }

    /** The article is not as it was when it was looked at. */
    public static final class Stale extends Refusal {

        Stale(String id, long revision) {
            super("The article “%s” has changed since its revision %d. Read it again, and change what it is now."
                    .formatted(id, revision));
        }
    }

    /** An id or a slug belongs to another article already. */
    public static final class Taken extends Refusal {

        private final String field;

        Taken(String field, String value) {
            super("Another article has the %s “%s”.".formatted(field, value));
            this.field = field;
        }

        /** {@code id} or {@code slug}. */
        public String field() {
            return field;
        }
    }

    /** The article's state does not allow it. */
    public static final class NotAllowed extends Refusal {

        NotAllowed(String message) {
            super(message);
        }
    }

    /** What readers have seen is changed only with a public note of what was wrong. */
    public static final class NoteMissing extends Refusal {

        NoteMissing() {
            super("Readers have seen this article. A new version needs all earlier corrections, word for word, "
                    + "and at the end at least one new correction that tells them what was changed.");
        }
    }

    /** An article names pictures that are not here. */
    public static final class PhotosMissing extends Refusal {

        private final List<String> missing;

        PhotosMissing(List<String> missing) {
            super("There are no picture files with the SHA-256 %s. Bring them first; or leave the id out, if there is no picture."
                    .formatted(String.join(", ", missing)));
            this.missing = List.copyOf(missing);
        }

        /** The SHA-256 of each. */
        public List<String> missing() {
            return missing;
        }
    }
}
