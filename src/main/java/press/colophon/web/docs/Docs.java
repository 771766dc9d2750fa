package press.colophon.web.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Serves the OpenAPI document, which is written by hand in {@code docs/openapi.yaml}, and Swagger UI to browse it. */
@RestController
final class Docs {

    /** Swagger UI puts styles into its elements, and runs scripts; all of them come from here. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.32.0/";
    private static final Map<String, String> FILES = Map.of(
            "start.js", "docs/start.js",
            "swagger-ui.css", SWAGGER + "swagger-ui.css",
            "swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js");

    private final byte[] document = JsonMapper.builder().build()
            .writeValueAsBytes(YAMLMapper.builder().build().readTree(bytes("docs/openapi.yaml")));

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache()).body(document);
    }

    @GetMapping("/api/docs")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noCache()).header("Content-Security-Policy", POLICY).body(bytes("docs/index.html"));
    }

    @GetMapping("/api/docs/{file:start\\.js|swagger-ui\\.css|swagger-ui-bundle\\.js}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(
                file.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.noCache()).body(bytes(FILES.getOrDefault(file, "")));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Docs.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the program has no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
