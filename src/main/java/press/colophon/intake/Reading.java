package press.colophon.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.colophon.article.ArticleDraft;

/**
 * What an importer made of a document.
 *
 * @param draft  what was found; facts may still be missing
 * @param losses what could not be carried over
 * @param faults what is wrong; with any, there is no article
 * @param photos where each photo of the draft stands, as a JSON Pointer; empty if the document is not JSON
 */
public record Reading(ArticleDraft draft, List<Imported.Loss> losses, Faults faults, List<String> photos) {

    private static final Pattern PHOTO = Pattern.compile("photo\\.([1-9][0-9]{0,8})(\\.creditLine)?");

    /** Of a document that has no faults in its form. */
    public Reading(ArticleDraft draft, List<Imported.Loss> losses) {
        this(draft, losses, new Faults(), List.of());
    }

    /** Where a fact stands, by its name as in {@link press.colophon.article.IncompleteArticle#missing()}. */
    String pointer(String fact) {
        Matcher photo = PHOTO.matcher(fact);
        if (!photo.matches()) {
            return "/" + fact.replace("~", "~0").replace("/", "~1");
        }
        int number = Integer.parseInt(photo.group(1));
        String field = photo.group(2) == null ? "" : "/creditLine";
        return number > photos.size() ? "" : photos.get(number - 1) + field;
    }

    /** Whether the document tried to state a fact, and got it wrong: then it is not missing as well. */
    boolean tried(String fact) {
        String pointer = pointer(fact);
        return !pointer.isEmpty() && faults.touch(pointer) || fact.equals("byline") && faults.touch("/source");
    }
}
