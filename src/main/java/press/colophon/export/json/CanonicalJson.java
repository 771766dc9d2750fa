package press.colophon.export.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import press.colophon.article.Article;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** An article as canonical JSON (RFC 8259), in UTF-8, indented for people, the same bytes for the same article. */
public final class CanonicalJson {

    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).defaultPrettyPrinter(INDENTED).build();

    private CanonicalJson() {
    }

    /** The JSON of one article. */
    public static byte[] of(Article article) {
        return of(article, Map.of());
    }

    /** The JSON of one article with what else is to be said of it, as {@code remarks}, which importers pass over. */
    public static byte[] of(Article article, Map<String, ?> remarks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
        try (JsonGenerator json = generator(out)) {
            new ArticleJson(json).write(article, remarks);
        }
        return out.toByteArray();
    }

    /** Writes one article as an object, several as an array of objects. */
    static void write(List<Article> articles, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            if (articles.size() == 1) {
                new ArticleJson(json).write(articles.getFirst());
            } else {
                json.writeStartArray();
                articles.forEach(new ArticleJson(json)::write);
                json.writeEndArray();
            }
        }
    }

    private static JsonGenerator generator(OutputStream out) {
        return JACKSON.writerWithDefaultPrettyPrinter().createGenerator(out);
    }

    /**
     * Reads the credits of canonical JSON with another parser than the one that wrote it.
     *
     * @param json  the whole document
     * @param place where the JSON stood
     * @param first the number of its first article
     * @param into  where to add the credits
     * @throws IOException if it is not canonical JSON
     */
    public static void readCredits(byte[] json, Place place, int first, Credits into) throws IOException {
        JsonCredits.read(new String(json, StandardCharsets.UTF_8), place, first, into);
    }
}
