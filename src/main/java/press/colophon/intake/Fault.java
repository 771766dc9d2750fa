package press.colophon.intake;

import press.colophon.article.Text;

/**
 * Something that is wrong with an article.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the canonical JSON; empty if it is the whole
 * @param detail  what is wrong, for people
 */
public record Fault(String pointer, String detail) {

    private static final int LONGEST_DETAIL = 500;
    private static final int REPLACEMENT = 0xFFFD;

    /** Both may repeat what a stranger wrote: what no text may hold must not reach a terminal or an answer from here. */
    public Fault {
        pointer = plain(pointer);
        detail = plain(detail);
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL / 2)) + "…";
        }
    }

    private static String plain(String text) {
        return text.codePoints().map(c -> c >= ' ' && Text.allows(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? detail : pointer + ": " + detail;
    }
}
