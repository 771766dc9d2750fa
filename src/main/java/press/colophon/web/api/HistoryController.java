package press.colophon.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Article;
import press.colophon.export.json.CanonicalJson;
import press.colophon.store.Articles;
import press.colophon.store.Change;
import press.colophon.store.Key;
import press.colophon.web.access.Needs;

/** The versions of an article, and who did what to it, when and why. */
@RestController
final class HistoryController {

    private static final int MOST = 100;

    private final Articles articles;

    HistoryController(Articles articles) {
        this.articles = articles;
    }

    /** A page of the history, the first thing first, and behind which revision the next page goes on. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record History(String article, List<Entry> versions, OptionalLong next) {
    }

    /**
     * Something that happened.
     *
     * @param number   of the version that it happened to
     * @param revision of the article since then
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(int number, long revision, String kind, String at, String who, Optional<String> why, OptionalLong event,
                 String href) {

        static Entry of(Change change) {
            return new Entry(change.version(), change.revision(), change.kind().name().toLowerCase(Locale.ROOT),
                    change.at().toString(), change.who(), change.why(), change.event(),
                    Told.address(change.articleId()) + "/versions/" + change.version());
        }
    }

    @GetMapping("/api/articles/{id}/versions")
    @Needs(Key.Scope.READ)
    ResponseEntity<History> versions(@PathVariable String id, HttpServletRequest request) {
        Query query = new Query(request);
        int limit = query.limit(MOST, MOST);
        long after = query.after();
        query.check();
        articles.byId(id).orElseThrow(() -> Missing.article(id));
        List<Change> found = articles.history(id, after, limit + 1);
        List<Change> page = found.subList(0, Math.min(limit, found.size()));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_JSON)
                .body(new History(id, page.stream().map(Entry::of).toList(),
                        found.size() > limit ? OptionalLong.of(page.getLast().revision()) : OptionalLong.empty()));
    }

    /** A version as it was filed; it never changes. */
    @GetMapping("/api/articles/{id}/versions/{number}")
    @Needs(Key.Scope.READ)
    ResponseEntity<byte[]> version(@PathVariable String id, @PathVariable String number) {
        Article version = Optional.of(number).filter(text -> text.matches("[1-9][0-9]{0,8}")).map(Integer::parseInt)
                .flatMap(known -> articles.version(id, known)).orElseThrow(() -> Missing.version(id, number));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_JSON)
                .eTag("\"version-" + version.version() + "\"").body(CanonicalJson.of(version));
    }
}
