package press.colophon.intake.json;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.article.ArticleDraft;
import press.colophon.intake.Document;
import press.colophon.intake.Imported;
import press.colophon.intake.Importer;
import press.colophon.intake.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads canonical JSON, with Jackson. */
@Component
final class JsonImporter implements Importer {

    private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
    public ArticleDraft read(Document document, List<Imported.Loss> losses) {
        Faults faults = new Faults();
        ArticleDraft draft = ArticleReader.read(new Fields(root(document), "", faults));
        if (!faults.isEmpty()) {
            throw new Rejected(document.name() + " is not an article in canonical JSON:\n  " + faults);
        }
        return draft;
    }

    private static JsonNode root(Document document) {
        try {
            JsonNode root = JACKSON.readTree(document.text());
            if (!root.isObject()) {
                throw new Rejected(document.name() + " is JSON, but not an object; one article is one object.");
            }
            return root;
        } catch (JacksonException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(at -> "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr())).orElse("");
            throw new Rejected("%s is not JSON: %s%s".formatted(document.name(), where, e.getOriginalMessage()));
        }
    }
}
