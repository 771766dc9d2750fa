package press.colophon.web.photo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.colophon.article.Article;
import press.colophon.article.Photo;
import press.colophon.export.Edition;
import press.colophon.export.picture.Picture;
import press.colophon.store.PhotoFiles;
import press.colophon.web.photo.Credited.Wanted;

/** Picture files with the credits of their photo in them, kept while there is room, so that each is made once. */
@Component
final class CreditedFiles {

    private static final long KEPT_BYTES = 64 << 20;
    private static final int OVERHEAD = 2_000;

    private final PhotoFiles files;
    private final Cache<Wanted, Credited> kept = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((Wanted wanted, Credited file) -> file.bytes().length + OVERHEAD).build();

    CreditedFiles(PhotoFiles files) {
        this.files = files;
    }

    /** A file with the credits that an article gives it in the first figure that shows it, or as it came. */
    Optional<Credited> find(String sha256, Optional<Article> article) {
        Optional<Photo> photo = article.stream().flatMap(in -> in.photos().stream())
                .filter(each -> each.id().filter(sha256::equals).isPresent()).findFirst();
        @Nullable Credited file = kept.get(new Wanted(sha256, photo),
                wanted -> photo.map(credits -> credited(article.orElseThrow(), credits)).orElseGet(() -> asItCame(sha256))
                        .orElse(null));
        return Optional.ofNullable(file);
    }

    private Optional<Credited> credited(Article article, Photo photo) {
        return Picture.of(Edition.of(article, files), photo).map(picture -> of(picture.bytes(), picture.mediaType()));
    }

    private Optional<Credited> asItCame(String sha256) {
        return files.file(sha256).flatMap(file -> files.find(sha256).map(bytes -> of(bytes, file.mediaType())));
    }

    private static Credited of(byte[] bytes, String mediaType) {
        return new Credited(bytes, DigestUtils.sha256(bytes), mediaType);
    }
}
