package press.colophon.intake.text;

import java.util.regex.Pattern;

/** Tells a whole paragraph from one that a page break cut, and both from a sub-head. */
final class Prose {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;。！？؟।][\"'”’»)\\]*]*$");
    private static final Pattern OPEN_END = Pattern.compile("(?i)([,–—-]|\\b(a|an|and|as|at|but|by|for|from|had|has|have|"
            + "in|into|is|its|near|of|on|or|over|said|than|that|the|their|to|under|was|were|which|who|with))$");
    private static final int HEADING_CHARACTERS = 80;
    private static final int HEADING_WORDS = 12;

    private Prose() {
    }

    /** Whether a sub-head could read like this: short, and no sentence. */
    static boolean isHeading(String text) {
        return text.length() <= HEADING_CHARACTERS && text.split("\\s+").length <= HEADING_WORDS
                && !SENTENCE_END.matcher(text).find() && !OPEN_END.matcher(text).find()
                && !Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether a sentence cannot end like this, so that the words behind it belong to it; a credit may follow “by”. */
    static boolean goesOn(String text) {
        return OPEN_END.matcher(text).find() && !text.endsWith(" by");
    }

    /**
     * Whether a text was cut off, so that the next chunk goes on with it.
     *
     * @param last  its last chunk
     * @param alone whether that is its only chunk, which might be a sub-head
     * @param next  the chunk that follows
     */
    static boolean isCut(String last, boolean alone, String next) {
        if (SENTENCE_END.matcher(last).find()) {
            return false;
        }
        return !alone || !isHeading(last) || Character.isLowerCase(next.codePointAt(0));
    }
}
