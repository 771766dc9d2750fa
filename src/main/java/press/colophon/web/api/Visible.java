package press.colophon.web.api;

import org.springframework.stereotype.Component;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.web.access.Caller;
import press.colophon.web.problem.Because;

/** Who sees what: the newsroom every article in any state, everyone else what is published. */
@Component
final class Visible {

    private final Articles articles;

    Visible(Articles articles) {
        this.articles = articles;
    }

    /**
     * The article with an id, for someone.
     *
     * @throws press.colophon.web.problem.Problem 404 if it is not for him, as if there were none; 410 if readers may
     *                                            know that it is withdrawn
     */
    Filed to(Caller caller, String id) {
        Filed filed = articles.byId(id).orElseThrow(() -> Missing.article(id));
        if (isNewsroom(caller) || filed.isPublished()) {
            return filed;
        }
        throw filed.withdrawal().map(Because::of).orElseGet(() -> Missing.article(id));
    }

    /**
     * The article whose files someone may have: of a withdrawn one nobody has any.
     *
     * @throws press.colophon.web.problem.Problem as {@link #to} does, and 410 for everyone if it is withdrawn
     */
    Filed files(Caller caller, String id) {
        Filed filed = to(caller, id);
        filed.withdrawal().map(Because::of).ifPresent(notice -> {
            throw notice;
        });
        return filed;
    }

    static boolean isNewsroom(Caller caller) {
        return caller.may(Key.Scope.READ);
    }
}
