package press.colophon.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Article;
import press.colophon.article.Moment;
import press.colophon.export.Colophon;
import press.colophon.export.Edition;
import press.colophon.feed.Editions;

/** The front page. */
@RestController
final class FrontController {

    /** A reader waits no longer than this for proofs; those to come are on the page the next time. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Editions editions;
    private final Outcomes outcomes;
    private final Pages pages;
    private final Site site;

    FrontController(Editions editions, Outcomes outcomes, Pages pages, Site site) {
        this.editions = editions;
        this.outcomes = outcomes;
        this.pages = pages;
        this.site = site;
    }

    /**
     * An article as the front page shows it.
     *
     * @param article  the article
     * @param opening  its first paragraphs
     * @param colophon its credits
     * @param proof    how it fared in all formats
     */
    public record Item(Article article, List<String> opening, List<Colophon.Line> colophon, AllFormats proof) {
    }

    @GetMapping("/")
    ResponseEntity<byte[]> front() {
        Optional<Edition> latest = editions.latest(site.at("/"));
        Map<String, Object> model = new HashMap<>(Map.of("items", latest.map(edition -> items(edition.articles())).orElse(List.of())));
        latest.ifPresent(edition -> {
            model.put("edition", edition);
            model.put("day", new Moment.Day(edition.updatedAt().day()));
        });
        return pages.page("web/front.ftlh", model);
    }

    private List<Item> items(List<Article> articles) {
        List<List<Outcome>> fared = outcomes.of(articles.stream().map(editions::of).toList(), PATIENCE);
        return IntStream.range(0, articles.size()).mapToObj(i -> new Item(articles.get(i),
                Opening.of(articles.get(i)), Colophon.of(articles.get(i), 1), AllFormats.of(fared.get(i)))).toList();
    }
}
