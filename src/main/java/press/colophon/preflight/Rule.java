package press.colophon.preflight;

import java.util.Optional;

/**
 * One demand that a partner makes.
 *
 * @param id         its name, once within a partner
 * @param severity   what comes of breaking it
 * @param requires   the demand in words
 * @param feed       the XPath that is true of a feed's head, if it is a rule for the feed
 * @param entry      the XPath that is true of each entry, if it is a rule for entries
 * @param only       the one kind of feed that the document speaks of, if it does not speak of both
 * @param source     the key of the document that makes the demand
 * @param unverified if the passage that makes it was not seen in the document itself
 */
public record Rule(String id, Severity severity, String requires, Optional<String> feed, Optional<String> entry,
        Optional<Dialect> only, String source, boolean unverified) {

    /** Refuses a rule that is for nothing, or for two things. */
    public Rule {
        if (feed.isPresent() == entry.isPresent()) {
            throw new IllegalArgumentException("rule " + id + " is either for the feed or for its entries");
        }
    }
}
