package press.colophon.web.docs;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document as the service gives it. */
record Described(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static Described parse(String json) {
        return new Described(JsonMapper.shared().readTree(json));
    }

    /**
     * Something that the API can do.
     *
     * @param operation as the document has it
     */
    record Operation(String method, String path, JsonNode operation, Described in) {

        String id() {
            return operation.path("operationId").asString();
        }

        boolean needsKey() {
            return operation.has("security");
        }

        Set<String> statuses() {
            return new TreeSet<>(operation.path("responses").propertyNames());
        }

        /** The example of its JSON body, if it takes one. */
        Optional<JsonNode> body() {
            JsonNode content = in.resolved(operation.path("requestBody")).path("content").path("application/json");
            JsonNode named = in.resolved(content.path("examples").path("article")).path("value");
            return Stream.of(content.path("example"), named).filter(example -> !example.isMissingNode()).findFirst();
        }

        /** What is wrong with an answer, by the schema of its status and media type. */
        List<Error> faults(int status, String contentType, String body) {
            JsonNode content = in.resolved(operation.path("responses").path(String.valueOf(status))).path("content");
            String type = contentType.split(";")[0].strip();
            JsonNode described = content.has(type) ? content.path(type) : content.path("*/*");
            if (described.isMissingNode()) {
                throw new AssertionError("%s does not describe %s of a %d".formatted(id(), type, status));
            }
            return type.endsWith("json") ? in.faults(described.path("schema"), body) : List.of();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    List<Operation> operations() {
        return document.path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue(), this)))
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** What is wrong with a text, by a schema of the document. */
    List<Error> faults(JsonNode schema, String json) {
        ObjectNode whole = ((ObjectNode) schema.deepCopy()).set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole).validate(json, InputFormat.JSON);
    }

    /** Every example of a body or an answer, with the schema that stands beside it. */
    List<Map.Entry<JsonNode, JsonNode>> examples() {
        return document.findParents("schema").stream().filter(media -> media.has("example") || media.has("examples"))
                .flatMap(media -> Stream.concat(media.has("example") ? Stream.of(media.path("example")) : Stream.empty(),
                        media.path("examples").valueStream().map(example -> resolved(example).path("value")))
                        .map(example -> Map.entry(media.path("schema"), example))).toList();
    }
}
