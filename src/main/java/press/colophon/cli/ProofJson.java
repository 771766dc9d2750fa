package press.colophon.cli;

import java.nio.file.Path;
import java.util.Set;
import press.colophon.article.Credit;
import press.colophon.article.Place;
import press.colophon.export.Proof;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A proof for programs. */
final class ProofJson {

    private static final JsonMapper JACKSON = new JsonMapper();

    private ProofJson() {
    }

    static String of(Path file, Proof proof) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file.toString());
        json.put("format", proof.format().name());
        json.put("holds", proof.holds());
        ArrayNode credits = json.putArray("credits");
        for (Proof.Line line : proof.lines()) {
            ObjectNode node = credits.addObject();
            credit(line.credit(), node);
            places("demanded", line.demanded(), node);
            places("found", line.found(), node);
            places("missing", line.missing(), node);
        }
        ArrayNode invented = json.putArray("invented");
        proof.invented().forEach(credit -> credit(credit, invented.addObject()));
        return JACKSON.writeValueAsString(json);
    }

    private static void credit(Credit credit, ObjectNode node) {
        node.put("article", credit.article());
        if (credit.figure() > 0) {
            node.put("photo", credit.figure());
        }
        node.put("term", credit.term().key());
        node.put("value", credit.value());
    }

    private static void places(String name, Set<Place> places, ObjectNode node) {
        ArrayNode array = node.putArray(name);
        places.forEach(place -> array.add(place.key()));
    }
}
