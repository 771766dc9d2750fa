package press.colophon.intake.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.article.PhotoDraft;
import press.colophon.intake.Imported.Loss;

/**
 * A photo in text: its caption with the credit in bold behind it, {@code [Photo: caption | credit]}, or an image of
 * Markdown, {@code ![caption](address)}, which names no credit.
 */
final class PhotoText {

    private static final String BOLD = "**";
    private static final Pattern FRAME = Pattern.compile("(?i)^\\[photo: *+(.*?)(?: \\| (.*))?]$");
    private static final Pattern IMAGE = Pattern.compile("^!\\[([^\\[\\]]*)]\\((\\S*?)(?:\\s+\"[^\"]*\")?\\)$");
    private static final Pattern CAPTION_END = Pattern.compile("[.!?…。！？][\"'”’»)\\]]*$");

    private static final Pattern CREDIT_START = Pattern.compile("[\\p{Lu}\\p{Nd}©]");

    private final Inlines inlines;
    private final List<Loss> losses;

    PhotoText(Inlines inlines, List<Loss> losses) {
        this.inlines = inlines;
        this.losses = losses;
    }

    /**
     * Whether a chunk is a photo. A text with a bold end is one if what stands before the bold words is a whole sentence,
     * since a sentence may also end in strong words of its own. Above the first paragraph, where a photo is expected, a
     * caption need not be a sentence if the bold words read like a credit. In doubt it is no photo: a credit that stands
     * in a paragraph can still be read, one that was made up cannot be taken back.
     */
    static boolean isPhoto(Chunk chunk, boolean inStory) {
        return FRAME.matcher(chunk.text()).matches() || IMAGE.matcher(chunk.text()).matches()
                || bold(chunk.text()).filter(photo -> photo.endsCaption() || !inStory && photo.readsLikeCredit()).isPresent();
    }

    private record Bold(String caption, String credit) {

        boolean endsCaption() {
            return CAPTION_END.matcher(caption).find() && !CAPTION_END.matcher(credit).find();
        }

        boolean readsLikeCredit() {
            return !Prose.goesOn(caption) && (credit.contains(" / ")
                    || CREDIT_START.matcher(credit).lookingAt() && !CAPTION_END.matcher(credit).find());
        }
    }

    /** A text that ends in the only bold words in it. */
    private static Optional<Bold> bold(String text) {
        int opening = text.indexOf(BOLD);
        int closing = text.length() - BOLD.length();
        if (opening < 1 || !text.endsWith(BOLD) || text.indexOf(BOLD, opening + BOLD.length()) != closing) {
            return Optional.empty();
        }
        return Optional.of(new Bold(text.substring(0, opening).strip(), text.substring(opening + BOLD.length(), closing)))
                .filter(found -> !found.caption().isEmpty());
    }

    Optional<PhotoDraft> read(Chunk chunk, boolean inStory) {
        if (!isPhoto(chunk, inStory)) {
            return Optional.empty();
        }
        Matcher frame = FRAME.matcher(chunk.text());
        if (frame.matches()) {
            return Optional.of(photo(frame.group(1), Optional.ofNullable(frame.group(2)), chunk.line()));
        }
        Matcher image = IMAGE.matcher(chunk.text());
        if (image.matches()) {
            losses.add(new Loss("the picture " + image.group(2), "line " + chunk.line(), "nothing is fetched"));
            return Optional.of(photo(image.group(1), Optional.empty(), chunk.line()));
        }
        return bold(chunk.text()).map(found -> photo(found.caption(), Optional.of(found.credit()), chunk.line()));
    }

    private PhotoDraft photo(String caption, Optional<String> credit, int line) {
        return new PhotoDraft()
                .caption(Optional.of(inlines.words(caption, line)).filter(words -> !words.isBlank()))
                .creditLine(credit.map(words -> inlines.words(words, line)).filter(words -> !words.isBlank()));
    }
}
