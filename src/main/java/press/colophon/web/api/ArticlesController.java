package press.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.article.Article;
import press.colophon.intake.Document;
import press.colophon.intake.Imported;
import press.colophon.intake.Intake;
import press.colophon.store.Articles;
import press.colophon.store.Filed;
import press.colophon.store.Key;
import press.colophon.web.Conditions;
import press.colophon.web.access.Bodies;
import press.colophon.web.access.Caller;
import press.colophon.web.access.Needs;
import press.colophon.web.idempotency.Once;
import press.colophon.web.photo.Remarks;

/** Articles, one at a time: filed, read, and filed again in a new version. */
@RestController
final class ArticlesController {

    private final Articles articles;
    private final Visible visible;
    private final Intake intake;
    private final Proving proving;
    private final Remarks contradictions;
    private final Once once;

    ArticlesController(Articles articles, Visible visible, Intake intake, Proving proving, Remarks contradictions,
                       Once once) {
        this.articles = articles;
        this.visible = visible;
        this.intake = intake;
        this.proving = proving;
        this.contradictions = contradictions;
        this.once = once;
    }

    /** Whatever state and version the document states, a new article is a draft in version 1. */
    @PostMapping("/api/articles")
    @Needs(Key.Scope.WRITE)
    ResponseEntity<byte[]> create(HttpServletRequest request, Caller caller) {
        byte[] body = Bodies.read(request, Document.MAX_BYTES);
        return once.answer(request, body, () -> {
            Imported imported = intake.read(Incoming.document(request, body), Map.of());
            return () -> {
                Filed filed = Missing.orPhotos(imported.article(),
                        () -> articles.create(imported.article(), !imported.slugStated(), caller.name()));
                ResponseEntity<byte[]> told = Told.of(HttpStatus.CREATED, filed, imported.losses(),
                        contradictions.of(filed.article()));
                return ResponseEntity.status(told.getStatusCode()).headers(told.getHeaders())
                        .header("Location", Told.address(filed.article().id())).body(told.getBody());
            };
        });
    }

    @GetMapping("/api/articles/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, ServletWebRequest request, Caller caller) {
        Filed filed = visible.to(caller, id);
        return Conditions.knows(request, IfMatch.tag(filed), -1)
                ? Told.head(HttpStatus.NOT_MODIFIED, filed).build() : Told.of(filed);
    }

    /** What the document states of version and state is what its sender read; the article keeps its state, and gets the next version. */
    @PutMapping("/api/articles/{id}")
    @Needs(Key.Scope.WRITE)
    ResponseEntity<byte[]> revise(@PathVariable String id, HttpServletRequest request, Caller caller) {
        byte[] body = Bodies.read(request, Document.MAX_BYTES);
        Filed before = articles.byId(id).orElseThrow(() -> Missing.article(id));
        long revision = IfMatch.revision(request, before);
        Imported imported = intake.read(Incoming.document(request, body), Map.of());
        Article next = SameArticle.of(imported, before.article());
        switch (before.article().status()) {
            // What is scheduled goes out without another look.
            case PUBLISHED, SCHEDULED -> proving.published(next, before.article().version() + 1);
            case DRAFT, WITHHELD, WITHDRAWN -> { }
        }
        Filed after = Missing.orPhotos(next, () -> articles.revise(id, revision, next, caller.name()));
        return Told.of(HttpStatus.OK, after, imported.losses(), contradictions.of(after.article()));
    }
}
