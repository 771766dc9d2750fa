package press.colophon.export.pdf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import press.colophon.article.Article;
import press.colophon.article.Moment;
import press.colophon.export.Edition;

/** What the front page of an issue can show: of the whole, only what is true of each of its articles. */
final class FrontPage {

    private FrontPage() {
    }

    /** Whether an edition is an issue: several articles, or a feed, which may hold one today and more tomorrow. */
    static boolean has(Edition edition) {
        return edition.articles().size() > 1 || edition.self().isPresent();
    }

    static Map<String, Object> of(Edition edition, Faces faces) {
        List<Article> articles = edition.articles();
        Optional<String> publisher = Edition.commonPublisher(articles);
        List<String> imprint = Stream.concat(publisher.stream(), Stream.of(edition.title())).distinct().toList();
        Map<String, Object> model = new HashMap<>(Map.of(
                "day", new Moment.Day(newest(articles)).display(),
                "sections", Edition.common(articles, article -> Optional.of(article.section())).isEmpty(),
                "imprint", imprint,
                "apart", Run.isRightToLeft(String.join("", imprint)),
                "footerWidth", PageModel.FOOTER_SIZE * faces.ems(String.join(" · ", imprint) + edition.home())));
        publisher.ifPresent(name -> model.put("publisher", name));
        return model;
    }

    private static LocalDate newest(List<Article> articles) {
        return articles.stream().map(article -> article.publishedAt().day()).max(LocalDate::compareTo).orElseThrow();
    }
}
