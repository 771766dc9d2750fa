package press.colophon.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import press.colophon.article.Article;
import press.colophon.article.Photos;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;

/** Each export throws if a credit does not come back, or one comes back that nobody stated. */
class RandomArticlesTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyFormatKeepsTheCreditsOfAReadableArticle(@ForAll("readable") Article article) {
        Edition edition = Edition.of(article, Photos.NONE);
        Formats.all().forEach(exporter -> Formats.EXPORTS.export(edition, exporter.format()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyFormatWithoutTypefacesKeepsTheCreditsOfAnyArticle(@ForAll("wild") Article article) {
        Edition edition = Edition.of(article, Photos.NONE);
        screens().forEach(exporter -> Formats.EXPORTS.export(edition, exporter.format()));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyFormatWithoutTypefacesKeepsTheCreditsOfSeveralArticles(@ForAll("readableLists") List<Article> articles) {
        Edition edition = new Edition("Several", URI.create("https://gazette.example/"), Optional.empty(), articles, Photos.NONE);
        screens().forEach(exporter -> Formats.EXPORTS.export(edition, exporter.format()));
    }

    private static List<Exporter> screens() {
        return Formats.all().stream().filter(exporter -> !Formats.printed(exporter)).toList();
    }

    @Provide
    Arbitrary<Article> readable() {
        return RandomArticles.readable();
    }

    @Provide
    Arbitrary<Article> wild() {
        return RandomArticles.wild();
    }

    @Provide
    Arbitrary<List<Article>> readableLists() {
        return RandomArticles.readable().list().ofMinSize(2).ofMaxSize(4);
    }
}
