package press.colophon.web.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The list of all that an archive holds. It comes last, so it waits on disk: in memory it would outgrow everything else. */
final class Manifest implements Closeable {

    private final Path file;
    private final JsonGenerator json;

    Manifest() throws IOException {
        file = Files.createTempFile("colophon-manifest", ".json");
        json = JsonMapper.shared().createGenerator(Files.newOutputStream(file));
        json.writeStartObject();
        json.writeArrayPropertyStart("articles");
    }

    void add(Line line) {
        json.writePOJO(line);
    }

    /** Ends it, and writes it out. */
    void copyTo(OutputStream out) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            json.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
