package press.colophon.contract.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/**
 * A rule that a feed has to keep.
 *
 * @param sentence what it asks for
 * @param breaches what in a feed breaks it
 * @param good     what stands in a good feed
 * @param bad      what breaks the rule when it stands there instead
 */
public record FeedRule(String sentence, Function<Document, List<String>> breaches, String good, String bad) {

    /** What breaks it in a feed. */
    public List<String> brokenBy(Document feed) {
        return breaches.apply(feed);
    }

    /** A good feed, damaged so that it breaks this rule. */
    public String damaged(String feed) {
        if (!feed.contains(good)) {
            throw new AssertionError("there is no " + good + " to be damaged in the feed");
        }
        return feed.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
    }

    /** Nothing in the feed is what the path finds. */
    static FeedRule none(String sentence, String path, String good, String bad) {
        return new FeedRule(sentence, feed -> new Query(path).in(feed), good, bad);
    }

    /** All that the path finds is of a kind. */
    static FeedRule each(String sentence, String path, Predicate<String> kind, String good, String bad) {
        return new FeedRule(sentence, feed -> new Query(path).in(feed).stream().filter(kind.negate()).toList(), good, bad);
    }

    /** No two of what the path finds are the same. */
    static FeedRule unique(String sentence, String path, String good, String bad) {
        return new FeedRule(sentence, feed -> {
            Set<String> seen = new HashSet<>();
            List<String> again = new ArrayList<>(new Query(path).in(feed));
            again.removeIf(seen::add);
            return again;
        }, good, bad);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
