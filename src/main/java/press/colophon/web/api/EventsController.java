package press.colophon.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Status;
import press.colophon.store.Articles;
import press.colophon.store.Change;
import press.colophon.store.Filed;

/** What happened to articles that readers see or saw, in order and without gaps, for those who keep a copy. */
@RestController
final class EventsController {

    private static final int MOST = 100;

    private final Articles articles;

    EventsController(Articles articles) {
        this.articles = articles;
    }

    /** A page of events, and the number of the last event that there is. */
    record Events(List<Event> events, long last) {
    }

    /**
     * Something that happened. Of an article that readers do not see now, they learn no more than that it was theirs.
     *
     * @param event   its number
     * @param kind    what happened
     * @param article the id of the article
     * @param at      when
     * @param slug    of the article, unless it is withheld now
     * @param version that it happened to, if readers see the article now
     * @param href    where the article is, if readers see it now
     * @param reason  why it was withdrawn
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Event(long event, String kind, String article, String at, Optional<String> slug, Optional<Integer> version,
                 Optional<String> href, Optional<String> reason) {

        static Event of(Change change, Optional<Filed> now) {
            Optional<Filed> seen = now.filter(Filed::isPublished);
            return new Event(change.event().orElseThrow(), change.kind().name().toLowerCase(Locale.ROOT), change.articleId(),
                    change.at().toString(), now.filter(Event::isKnown).map(filed -> filed.article().slug()),
                    seen.map(filed -> change.version()), seen.map(filed -> Told.address(change.articleId())),
                    change.why().filter(why -> change.kind() == Change.Kind.WITHDRAWN));
        }

        private static boolean isKnown(Filed filed) {
            return filed.isPublished() || filed.article().status() == Status.WITHDRAWN;
        }
    }

    @GetMapping("/api/events")
    ResponseEntity<Events> events(HttpServletRequest request) {
        Query query = new Query(request);
        int limit = query.limit(MOST, MOST);
        long after = query.after();
        query.check();
        List<Change> changes = articles.events(after, limit);
        Map<String, Optional<Filed>> now = new HashMap<>();
        changes.forEach(change -> now.computeIfAbsent(change.articleId(), articles::byId));
        List<Event> events = changes.stream().map(change -> Event.of(change, now.get(change.articleId()))).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_JSON)
                .body(new Events(events, articles.lastEvent()));
    }
}
