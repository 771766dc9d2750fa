package press.colophon.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import press.colophon.article.Article;
import press.colophon.article.Block;
import press.colophon.store.Refusal;
import press.colophon.web.problem.Because;
import press.colophon.web.problem.Problem;

/** What is not there, or is not there for the one who asks: both are told the same. */
final class Missing {

    private Missing() {
    }

    static Problem article(String id) {
        return notFound("There is no article with the id “%s”.".formatted(id));
    }

    static Problem version(String id, String number) {
        return notFound("There is no version “%s” of an article with the id “%s”.".formatted(number, id));
    }

    static Problem format(String name) {
        return notFound("There is no format “%s”. The formats are listed at /api/formats.".formatted(name));
    }

    private static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "Not Found", detail);
    }

    /** Files an article; if pictures of it are not here, the problem says where they are named. */
    static <T> T orPhotos(Article article, Supplier<T> filing) {
        try {
            return filing.get();
        } catch (Refusal.PhotosMissing refusal) {
            Problem problem = Because.of(refusal);
            pointers(article, refusal.missing()).forEach(pointer -> problem.error(pointer, "There is no such picture file."));
            throw problem;
        }
    }

    private static List<String> pointers(Article article, List<String> photos) {
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < article.body().size(); i++) {
            if (article.body().get(i) instanceof Block.Figure(var photo) && photo.id().filter(photos::contains).isPresent()) {
                pointers.add("/body/" + i + "/photo/id");
            }
        }
        return pointers;
    }
}
