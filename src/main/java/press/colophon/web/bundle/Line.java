package press.colophon.web.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.colophon.article.Article;
import press.colophon.article.Place;
import press.colophon.export.Export;

/**
 * An article in the manifest.
 *
 * @param files   what the archive holds of it
 * @param leftOut what it does not hold, and why
 */
record Line(String id, String slug, int version, String status, List<File> files, List<LeftOut> leftOut) {

    /** A file of the archive, its digest, and the credits that were found when it was read back. */
    record File(String name, String format, String mediaType, int bytes, String sha256, List<Credit> credits) {

        static File of(String name, Export export) {
            return new File(name, export.format().name(), export.format().mediaType(), export.bytes().length,
                    HexFormat.of().formatHex(export.sha256()), export.proof().lines().stream().map(line -> new Credit(
                            line.credit().term().key(), line.credit().figure(), line.credit().value(),
                            line.found().stream().map(Place::key).toList())).toList());
        }
    }

    /** A credit of the photo of that number, or of the article (0), and where it stands in the file. */
    record Credit(String term, int photo, String value, List<String> found) {
    }

    /** Why there is no file of a format, or of any if none is named. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LeftOut(Optional<String> format, String why) {
    }

    static Line of(Article article) {
        return new Line(article.id(), article.slug(), article.version(), article.status().name().toLowerCase(Locale.ROOT),
                new ArrayList<>(), new ArrayList<>());
    }
}
