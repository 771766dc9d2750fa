package press.colophon.web.api;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.feed.Editions;
import press.colophon.store.Filed;
import press.colophon.web.Delivery;
import press.colophon.web.FinishedExports;
import press.colophon.web.MadeFile;
import press.colophon.web.access.Caller;

/** The files of an article: which there are, with their proof, and each of them. */
@RestController
final class FilesController {

    private final Visible visible;
    private final Editions editions;
    private final Exports exports;
    private final FinishedExports finished;
    private final Proving proving;

    FilesController(Visible visible, Editions editions, Exports exports, FinishedExports finished, Proving proving) {
        this.visible = visible;
        this.editions = editions;
        this.exports = exports;
        this.finished = finished;
        this.proving = proving;
    }

    /** The files of the newest version of an article. */
    record Files(String article, int version, List<MadeFile> exports) {
    }

    @GetMapping("/api/articles/{id}/exports")
    ResponseEntity<Files> files(@PathVariable String id, Caller caller) {
        Article article = visible.files(caller, id).article();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.APPLICATION_JSON)
                .body(new Files(id, article.version(), proving.outcomes(article).stream().map(MadeFile::of)
                        .map(file -> file.at(Told.address(id) + "/exports/" + file.format())).toList()));
    }

    @GetMapping("/api/articles/{id}/exports/{format}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String format, ServletWebRequest request, Caller caller) {
        Filed filed = visible.files(caller, id);
        Format wanted = exports.format(format).orElseThrow(() -> Missing.format(format));
        Edition edition = editions.of(filed.article());
        return Delivery.of(request, new Editions.Dated(edition, filed.changedAt()), finished.get(edition, wanted),
                filed.article().slug(), filed.article().canonicalUrl());
    }
}
