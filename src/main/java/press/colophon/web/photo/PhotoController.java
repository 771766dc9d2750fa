package press.colophon.web.photo;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Limits;
import press.colophon.intake.picture.PictureFile;
import press.colophon.intake.picture.PictureRefused;
import press.colophon.store.Key;
import press.colophon.store.PhotoFiles.PhotoFile;
import press.colophon.store.PhotoFiles;
import press.colophon.web.access.Bodies;
import press.colophon.web.access.Caller;
import press.colophon.web.access.Needs;
import press.colophon.web.idempotency.Once;
import press.colophon.web.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Takes picture files in. The same bytes are the same file, so whoever sends them twice has sent them once. */
@RestController
final class PhotoController {

    private static final Set<String> TYPES = new TreeSet<>(Set.of("image/jpeg", "image/png", "image/webp", "image/gif"));

    private final PhotoFiles files;
    private final Once once;

    PhotoController(PhotoFiles files, Once once) {
        this.files = files;
        this.once = once;
    }

    @Needs(Key.Scope.WRITE)
    @PostMapping("/api/photos")
    ResponseEntity<byte[]> take(HttpServletRequest request, Caller caller) {
        Optional<String> said = said(request);
        byte[] bytes = Bodies.read(request, Limits.PHOTO_BYTES);
        return once.answer(request, bytes, () -> {
            PictureFile picture = read(bytes);
            said.filter(type -> !type.equals(picture.mediaType())).ifPresent(type -> {
                throw unsupported("The picture is said to be %s, and is %s.".formatted(type, picture.mediaType()));
            });
            PhotoFile file = new PhotoFile(DigestUtils.sha256Hex(bytes), picture.mediaType(), picture.width(), picture.height(),
                    picture.stated().json());
            return () -> answer(files.put(file, bytes, caller.name()) ? HttpStatus.CREATED : HttpStatus.OK, file, bytes.length);
        });
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, PhotoFile file, int bytes) {
        return ResponseEntity.status(status).location(URI.create("/photos/" + file.sha256()))
                .contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .body(JsonMapper.shared().writeValueAsBytes(PhotoJson.of(file, bytes)));
    }

    @Needs(Key.Scope.READ)
    @GetMapping("/api/photos/{sha256:[0-9a-f]{64}}")
    PhotoJson known(@PathVariable String sha256) {
        PhotoFile file = files.file(sha256).orElseThrow(() -> unknown(sha256));
        return PhotoJson.of(file, files.find(sha256).orElseThrow(() -> unknown(sha256)).length);
    }

    /** There is no such picture, as far as whoever asks may know. */
    static Problem unknown(String sha256) {
        return new Problem(HttpStatus.NOT_FOUND, "Not Found", "There is no photo “%s”.".formatted(sha256));
    }

    /** The type that the sender names, if he names one. */
    private static Optional<String> said(HttpServletRequest request) {
        Optional<String> type = Optional.ofNullable(request.getContentType()).map(PhotoController::parsed)
                .filter(said -> !said.equals(MediaType.APPLICATION_OCTET_STREAM_VALUE));
        type.filter(said -> !TYPES.contains(said)).ifPresent(other -> {
            throw unsupported("A photo is sent as one of " + String.join(", ", TYPES) + ", its bytes and nothing else.");
        });
        return type;
    }

    private static String parsed(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException e) {
            return contentType;
        }
    }

    private static PictureFile read(byte[] bytes) {
        try {
            return PictureFile.read(bytes);
        } catch (PictureRefused refused) {
            throw switch (refused.reason()) {
                case TOO_LARGE -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "Content Too Large", refused.getMessage());
                case UNKNOWN_TYPE -> unsupported(refused.getMessage());
                case UNREADABLE -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Unprocessable Content", refused.getMessage());
            };
        }
    }

    private static Problem unsupported(String detail) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type", detail)
                .header(HttpHeaders.ACCEPT, String.join(", ", TYPES));
    }
}
