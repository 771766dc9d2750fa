package press.colophon.export.html;

import java.util.List;
import press.colophon.article.Article;
import press.colophon.export.Colophon;

/**
 * An article made ready for the macros of {@code html/story.ftlh}.
 *
 * @param article   the article
 * @param number    its place in the edition, from 1
 * @param direction {@code ltr}, {@code rtl}, or {@code auto} if the language is not known
 * @param body      the blocks as HTML
 * @param colophon  the lines that close it
 * @param jsonLd    the same facts for machines; it may stand in a script element as it is
 */
public record Story(Article article, int number, String direction, String body, List<Colophon.Line> colophon,
                    String jsonLd) {

    /** BCP 47, or empty, which is how HTML says that a language is unknown. */
    public String language() {
        return article.language().orElse("");
    }

    /** Whether the labels around the story, which are English, are in its own language. */
    public boolean english() {
        return language().equals("en") || language().startsWith("en-");
    }
}
