package press.colophon.contract;

import press.colophon.article.Article;
import press.colophon.article.Photos;
import press.colophon.export.Edition;

/**
 * An edition that every format has to get through.
 *
 * @param name    what is special about it
 * @param edition the edition
 * @param wild    whether it holds what no typeface has, or no printed page can show
 */
public record Specimen(String name, Edition edition, boolean wild) {

    static Specimen of(String name, Article article) {
        return new Specimen(name, Edition.of(article, Photos.NONE), false);
    }

    static Specimen wild(String name, Article article) {
        return new Specimen(name, Edition.of(article, Photos.NONE), true);
    }

    @Override
    public String toString() {
        return name;
    }
}
