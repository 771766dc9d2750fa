package press.colophon.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Status;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Position;
import press.colophon.web.access.Caller;

/** The list of articles, page by page, the newest first. */
@RestController
final class ListController {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Articles articles;

    ListController(Articles articles) {
        this.articles = articles;
    }

    /** A page of the list, and behind which article the next one goes on, if there is a next one. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<Summary> articles, Optional<String> next) {
    }

    @GetMapping("/api/articles")
    ResponseEntity<Page> list(HttpServletRequest request, Caller caller) {
        Query query = new Query(request);
        int limit = query.limit(USUAL, MOST);
        Optional<Position> after = query.value("after", Cursor::parse);
        Optional<Set<Status>> asked = query.value("status", ListController::statuses);
        query.check();
        Set<Status> seen = asked.map(EnumSet::copyOf).orElse(EnumSet.allOf(Status.class));
        if (!Visible.isNewsroom(caller)) {
            seen.retainAll(EnumSet.of(Status.PUBLISHED));
        }
        List<Filed> found = seen.isEmpty() ? List.of() : articles.newest(seen, after, limit + 1);
        List<Filed> page = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit ? Optional.of(Cursor.of(Position.of(page.getLast()))) : Optional.empty();
        HttpHeaders headers = new HttpHeaders();
        next.ifPresent(cursor -> headers.set(HttpHeaders.LINK, "</api/articles?after=%s&limit=%d%s>; rel=\"next\"".formatted(
                cursor, limit, asked.map(these -> "&status=" + names(these)).orElse(""))));
        return ResponseEntity.ok().headers(headers).cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON).body(new Page(page.stream().map(Summary::of).toList(), next));
    }

    private static Set<Status> statuses(String list) {
        return Arrays.stream(list.split(",", -1)).map(name -> Arrays.stream(Status.values())
                .filter(status -> name(status).equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "is not one of %s, or several parted by commas".formatted(names(EnumSet.allOf(Status.class))))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    }

    private static String names(Set<Status> statuses) {
        return statuses.stream().map(ListController::name).collect(Collectors.joining(","));
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
