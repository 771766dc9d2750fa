package press.colophon.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import press.colophon.export.json.CanonicalJson;
import press.colophon.intake.Imported;
import press.colophon.store.Filed;
import press.colophon.web.photo.Remark;
import press.colophon.web.problem.Because;

/** An article as the newsroom is told of it: its canonical JSON, with remarks on what that has no fields for. */
final class Told {

    private Told() {
    }

    /** An article, what an import left behind, and where it contradicts the files of its photos. */
    static ResponseEntity<byte[]> of(HttpStatus status, Filed filed, List<Imported.Loss> losses, List<Remark> contradictions) {
        return head(status, filed).body(CanonicalJson.of(filed.article(), remarks(filed, losses, contradictions)));
    }

    static ResponseEntity<byte[]> of(Filed filed) {
        return of(HttpStatus.OK, filed, List.of(), List.of());
    }

    /** The headers of such an answer. */
    static ResponseEntity.BodyBuilder head(HttpStatus status, Filed filed) {
        return ResponseEntity.status(status).eTag(IfMatch.tag(filed)).contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache());
    }

    /** Where an article is found. */
    static String address(String id) {
        return "/api/articles/" + id;
    }

    private static Map<String, Object> remarks(Filed filed, List<Imported.Loss> losses, List<Remark> contradictions) {
        Map<String, Object> remarks = new LinkedHashMap<>();
        filed.embargo().ifPresent(until -> remarks.put("embargo", until.toString()));
        filed.withdrawal().ifPresent(gone -> remarks.put("withdrawal", Because.notice(gone)));
        if (!losses.isEmpty()) {
            remarks.put("losses", losses);
        }
        if (!contradictions.isEmpty()) {
            remarks.put("contradictions", contradictions);
        }
        return remarks;
    }
}
