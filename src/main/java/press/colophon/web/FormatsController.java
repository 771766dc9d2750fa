package press.colophon.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.export.Exports;
import press.colophon.export.Format;

/** The list of formats, for machines. */
@RestController
final class FormatsController {

    private final Exports exports;

    FormatsController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping(path = "/api/formats", produces = "application/json")
    List<Format> formats() {
        return exports.formats();
    }
}
