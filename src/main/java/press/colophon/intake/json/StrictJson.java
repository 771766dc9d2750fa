package press.colophon.intake.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import press.colophon.intake.Document;
import press.colophon.intake.Fault;
import press.colophon.intake.Faults;
import press.colophon.intake.Rejected;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON read with Jackson, in which nothing is passed over. */
public final class StrictJson {

    private static final JsonMapper JACKSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build()).build();

    private StrictJson() {
    }

    /**
     * Reads a document that is one object.
     *
     * @param document the document
     * @param reading  asks for each field that the object may have
     * @return what the function makes of the object
     * @throws Rejected if it is not JSON, or with all that is wrong with it
     */
    public static <T> T read(Document document, Function<Fields, T> reading) {
        Faults faults = new Faults();
        Optional<T> value = new Fields(object(document, faults), "", faults)
                .whole(fields -> Optional.of(reading.apply(fields)));
        return value.filter(whole -> faults.isEmpty())
                .orElseThrow(() -> new Rejected(document.name() + " cannot be taken as it is.", faults.list()));
    }

    static JsonNode object(Document document, Faults faults) {
        String text = document.text();
        try (JsonParser tokens = JACKSON.createParser(text)) {
            new Scan(document.name(), faults).through(tokens);
        }
        JsonNode root = JACKSON.readTree(text);
        if (!root.isObject()) {
            throw new Rejected(document.name() + " is JSON, but not an object.", List.of(new Fault("", "is not an object")));
        }
        return root;
    }
}
