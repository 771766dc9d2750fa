package press.colophon.web.photo;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.store.PhotoFiles;
import press.colophon.web.Delivery;
import press.colophon.web.access.Caller;

/**
 * Hands out picture files. The credits in a file are those of the newest published article that shows it, also where
 * older ones say something else: that they do was remarked when they were filed. Who may read drafts gets any file; one
 * that no published article shows has the credits of the newest article that does, or stays as it came.
 */
@RestController
final class PictureController {

    private static final int PLAIN_NAME = 12;

    private final PhotoFiles files;
    private final Articles articles;
    private final CreditedFiles credited;

    PictureController(PhotoFiles files, Articles articles, CreditedFiles credited) {
        this.files = files;
        this.articles = articles;
        this.credited = credited;
    }

    @GetMapping("/photos/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> picture(@PathVariable String sha256, Caller caller, ServletWebRequest request) {
        Optional<Filed> shownBy = files.shownBy(sha256).flatMap(articles::byId)
                .filter(filed -> shows(filed, sha256));
        boolean open = shownBy.filter(Filed::isPublished).isPresent() && files.isPublic(sha256);
        if (!open && !caller.may(Key.Scope.READ)) {
            throw PhotoController.unknown(sha256);
        }
        Credited file = credited.find(sha256, shownBy.map(Filed::article))
                .orElseThrow(() -> PhotoController.unknown(sha256));
        return Delivery.of(request, headers(sha256, file, open), file.bytes(), file.sha256(), -1);
    }

    private static boolean shows(Filed filed, String sha256) {
        return filed.article().photos().stream().anyMatch(photo -> photo.id().filter(sha256::equals).isPresent());
    }

    /** Whoever keeps a copy asks each time whether he may still show it. */
    private static HttpHeaders headers(String sha256, Credited file, boolean open) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(file.mediaType()));
        headers.setCacheControl(open ? CacheControl.noCache() : CacheControl.noCache().cachePrivate());
        headers.set(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo-%s.%s\"".formatted(
                sha256.substring(0, PLAIN_NAME), extension(file.mediaType())));
        return headers;
    }

    private static String extension(String mediaType) {
        return mediaType.substring(mediaType.indexOf('/') + 1).replace("jpeg", "jpg");
    }
}
