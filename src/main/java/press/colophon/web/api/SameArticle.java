package press.colophon.web.api;

import org.springframework.http.HttpStatus;
import press.colophon.article.Article;
import press.colophon.intake.Imported;
import press.colophon.web.problem.Problem;

/** A document as a new version of an article, which keeps its id and its slug. */
final class SameArticle {

    private SameArticle() {
    }

    /**
     * The new version.
     *
     * @throws Problem 422 if the document states that it is another article
     */
    static Article of(Imported imported, Article before) {
        Problem problem = new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Another article",
                "An article keeps its id and its slug. Leave them out, or state them as they are.");
        boolean otherId = imported.idStated() && !imported.article().id().equals(before.id());
        boolean otherSlug = imported.slugStated() && !imported.article().slug().equals(before.slug());
        if (otherId) {
            problem.error("/id", "is not “%s”".formatted(before.id()));
        }
        if (otherSlug) {
            problem.error("/slug", "is not “%s”".formatted(before.slug()));
        }
        if (otherId || otherSlug) {
            throw problem;
        }
        return imported.article().of(before.id(), before.slug());
    }
}
