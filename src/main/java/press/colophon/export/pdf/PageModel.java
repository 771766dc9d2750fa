package press.colophon.export.pdf;

import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import press.colophon.article.Article;
import press.colophon.article.Author;
import press.colophon.article.Photo;
import press.colophon.article.Source;
import press.colophon.export.Colophon;
import press.colophon.export.Edition;
import press.colophon.export.markup.Markup;
import press.colophon.export.picture.Picture;
import press.colophon.export.template.Templates;

/** What the template can show of an edition, and the pictures that it can show by their addresses. */
final class PageModel {

    static final double FOOTER_SIZE = 8.5;

    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Edition edition;
    private final Templates templates;
    private final Faces faces;
    private boolean hasPhotos;

    PageModel(Edition edition, Templates templates, Faces faces) {
        this.edition = edition;
        this.templates = templates;
        this.faces = faces;
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }

    /** Whether a figure shows a photo; known once the articles are. */
    boolean hasPhotos() {
        return hasPhotos;
    }

    List<Map<String, Object>> articles() {
        return IntStream.rangeClosed(1, edition.articles().size()).mapToObj(this::article).toList();
    }

    private Map<String, Object> article(int number) {
        Article article = edition.articles().get(number - 1);
        List<String> by = by(article);
        Map<String, Object> model = new HashMap<>(Map.of(
                "number", number,
                "article", article,
                "body", Markup.of(article, (photo, figure) -> figure(number, photo, figure)),
                "colophon", Colophon.of(article, number),
                "by", by,
                "directions", article.byline().stream().map(author -> isRightToLeft(author.name()) ? "rtl" : "ltr").toList(),
                "apart", isRightToLeft(article.headline()) || Run.isRightToLeft(article.publisher().name() + by),
                "footerWidth", FOOTER_SIZE * faces.ems(article.publisher().name() + by + article.canonicalUrl()),
                "rightToLeft", isRightToLeft(article.headline())));
        QrCode.png(article.canonicalUrl()).ifPresent(png -> model.put("code", address(number, "code", png)));
        return model;
    }

    /** Whether a text is read from the right, by its first letter that has a direction. */
    private static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Who stands in the footer: the byline, or the agency if there is none. */
    private static List<String> by(Article article) {
        return article.byline().isEmpty() ? article.source().map(Source::name).stream().toList()
                : article.byline().stream().map(Author::name).toList();
    }

    private String figure(int article, Photo photo, int number) {
        Map<String, Object> model = new HashMap<>(Map.of("photo", photo));
        Picture.of(edition, photo).ifPresent(picture -> {
            if (picture.mediaType().equals("image/webp")) {
                throw Pictures.unprintable(photo, "PDF has no WebP; give it as JPEG or PNG");
            }
            hasPhotos = true;
            model.put("picture", address(article, "photo-" + number, picture.bytes()));
        });
        return templates.render("pdf/figure.ftlh", model);
    }

    private String address(int article, String name, byte[] picture) {
        String address = "%s://%d/%s".formatted(Press.PICTURE, article, name);
        pictures.put(address, picture);
        return address;
    }
}
