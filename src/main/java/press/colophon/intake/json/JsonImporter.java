package press.colophon.intake.json;

import java.util.List;
import org.springframework.stereotype.Component;
import press.colophon.intake.Document;
import press.colophon.intake.Fault;
import press.colophon.intake.Faults;
import press.colophon.intake.Importer;
import press.colophon.intake.Reading;
import press.colophon.intake.Rejected;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads canonical JSON, with Jackson. */
@Component
final class JsonImporter implements Importer {

    private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build()).build();

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
        String text = document.text();
        Faults faults = new Faults();
        Scan scan = new Scan(document.name(), faults);
        try (JsonParser tokens = JACKSON.createParser(text)) {
            scan.through(tokens);
        }
        JsonNode root = JACKSON.readTree(text);
        if (!root.isObject()) {
            throw new Rejected(document.name() + " is JSON, but not an object; one article is one object.",
                    List.of(new Fault("", "is not an object; one article is one object")));
        }
        return ArticleReader.read(root, faults);
    }
}
