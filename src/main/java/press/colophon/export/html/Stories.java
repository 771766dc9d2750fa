package press.colophon.export.html;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.export.Colophon;
import press.colophon.export.Edition;
import press.colophon.export.markup.Markup;
import press.colophon.export.picture.Picture;
import press.colophon.export.template.Templates;

/** Makes articles ready for the macros of {@code html/story.ftlh}. */
@Component
public final class Stories {

    private static final String FIGURE = "html/figure.ftlh";

    private final Templates templates;

    public Stories(Templates templates) {
        this.templates = templates;
    }

    /**
     * One article of an edition.
     *
     * @param edition the edition
     * @param number  the article's place in it, from 1
     */
    public Story of(Edition edition, int number) {
        Article article = edition.articles().get(number - 1);
        String body = Markup.of(article, (photo, figure) -> figure(edition, photo, JsonLd.id(number, figure)));
        return new Story(article, number, article.language().map(Stories::direction).orElse("auto"), body,
                Colophon.of(article, number), JsonLd.of(article, number));
    }

    private String figure(Edition edition, Photo photo, String id) {
        Map<String, Object> model = new HashMap<>(Map.of("id", id, "photo", photo));
        Picture.of(edition, photo).ifPresent(picture -> model.put("picture", picture));
        return templates.render(FIGURE, model);
    }

    private static String direction(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
