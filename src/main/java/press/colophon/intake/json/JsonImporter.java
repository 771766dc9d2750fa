package press.colophon.intake.json;

import java.util.List;
import org.springframework.stereotype.Component;
import press.colophon.intake.Document;
import press.colophon.intake.Faults;
import press.colophon.intake.Importer;
import press.colophon.intake.Reading;

/** Reads canonical JSON, with Jackson. */
@Component
final class JsonImporter implements Importer {

    @Override
    public List<String> mediaTypes() {
        return List.of("application/json");
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public boolean recognises(Document document) {
        for (byte b : document.bytes()) {
            if (!Character.isWhitespace(b)) {
                return b == '{';
            }
        }
        return false;
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public Reading read(Document document) {
        Faults faults = new Faults();
        return ArticleReader.read(StrictJson.object(document, faults), faults);
    }
}
