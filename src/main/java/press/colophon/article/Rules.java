package press.colophon.article;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for an article's own facts, each by itself, so that a draft can be held to all of them at once. */
final class Rules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1," + Limits.SLUG + "}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private Rules() {
    }

    static String id(String value) {
        return matching("an id", ID, value);
    }

    static String slug(String value) {
        return matching("a slug", SLUG, value);
    }

    static int version(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("versions are counted from 1");
        }
        return value;
    }

    static String language(String value) {
        return matching("a language (BCP 47)", LANGUAGE, value);
    }

    static String headline(String value) {
        return Text.line("the headline", value);
    }

    static String summary(String value) {
        return Text.line("the summary", value);
    }

    static String dateline(String value) {
        return Text.line("the dateline", value);
    }

    static URI canonicalUrl(URI value) {
        return Links.web("the canonical URL", value);
    }

    static String section(String value) {
        return Text.line("the section", value);
    }

    static List<String> keywords(List<String> values) {
        return values.stream().map(keyword -> Text.line("a keyword", keyword)).toList();
    }

    private static String matching(String field, Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("%s must match %s, and “%s” does not".formatted(field, pattern, value));
        }
        return value;
    }
}
