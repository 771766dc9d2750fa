package press.colophon.web.convert;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.article.Article;
import press.colophon.export.CreditLost;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.feed.Editions;
import press.colophon.intake.Document;
import press.colophon.intake.Imported;
import press.colophon.intake.Intake;
import press.colophon.store.Key;
import press.colophon.web.Delivery;
import press.colophon.web.FinishedExports;
import press.colophon.web.MadeFile;
import press.colophon.web.Outcome;
import press.colophon.web.access.Bodies;
import press.colophon.web.access.Needs;
import press.colophon.web.problem.Problem;

/**
 * Makes a file of a document that comes in, and keeps neither. Nobody knows where the file goes, so it has no picture
 * that may not be passed on. Photos are those of the house, by their SHA-256.
 */
@RestController
final class ConvertController {

    private final Intake intake;
    private final Editions editions;
    private final FinishedExports exports;

    ConvertController(Intake intake, Editions editions, FinishedExports exports) {
        this.intake = intake;
        this.editions = editions;
        this.exports = exports;
    }

    @Needs(Key.Scope.READ)
    @PostMapping("/api/convert")
    ResponseEntity<byte[]> convert(HttpServletRequest request) {
        // The body first: else the server would take a form for more of the address.
        Document document = new Document("The body", Bodies.read(request, Document.MAX_BYTES),
                Optional.ofNullable(request.getContentType()));
        Wishes wishes = Wishes.of(request, exports.formats());
        Imported imported = intake.read(document, wishes.facts());
        Edition edition = editions.of(imported.article()).forPartners();
        Export export = export(edition, wishes);
        return ResponseEntity.ok().headers(headers(edition, export, imported)).body(export.bytes());
    }

    private Export export(Edition edition, Wishes wishes) {
        try {
            return exports.once(edition, wishes.to());
        } catch (CreditLost lost) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "A credit was lost", lost.getMessage())
                    .with("proof", List.of(MadeFile.of(new Outcome.Refused(wishes.to(), Optional.of(lost.proof()), lost.getMessage()))));
        }
    }

    private static HttpHeaders headers(Edition edition, Export export, Imported imported) {
        Article article = imported.article();
        HttpHeaders headers = Delivery.headers(edition, export, article.slug(), article.canonicalUrl());
        headers.set("Repr-Digest", Delivery.reprDigest(export.sha256()));
        headers.setCacheControl(CacheControl.noStore());
        Losses.tell(imported.losses(), headers);
        return headers;
    }
}
