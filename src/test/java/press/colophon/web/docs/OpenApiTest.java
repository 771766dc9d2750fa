package press.colophon.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import press.colophon.article.Article;
import press.colophon.article.ArticleDraft;
import press.colophon.article.Author;
import press.colophon.article.Moment;
import press.colophon.article.Publisher;
import press.colophon.feed.Feed;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Newsroom;
import press.colophon.store.Articles;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@Timeout(120)
class OpenApiTest {

    /** Pages for people, and what pages are made of. */
    private static final Set<String> NOT_API = Set.of("/", "/error", "/api/docs", "/api/openapi.json");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    @Autowired
    private Articles articles;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;
    private String key;
    private Described described;

    @BeforeEach
    void read() throws Exception {
        key = keys.create("test", Key.Scope.WRITE);
        described = Described.parse(send("GET", "/api/openapi.json", "", BodyPublishers.noBody(), Map.of()).body());
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> there = routes.getHandlerMethods().keySet().stream().flatMap(route -> route.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}"))
                .filter(pattern -> !NOT_API.contains(pattern) && !pattern.startsWith("/assets/") && !pattern.startsWith("/api/docs/"))
                .flatMap(pattern -> route.getMethodsCondition().getMethods().stream().map(RequestMethod::name)
                        .map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
        there.add("GET /actuator/health");

        assertThat(described.operations()).extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        assertThat(described.examples()).hasSizeGreaterThan(15).allSatisfy(example ->
                assertThat(described.faults(example.getKey(), example.getValue().toString())).as(example.getValue().toString()).isEmpty());
    }

    @Test
    void everyOperationDoesWhatIsDescribed() throws Exception {
        for (Described.Operation operation : described.operations()) {
            HttpResponse<String> answer = call(operation, key, prepared(operation));

            assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isBetween(200, 299);
            described(operation, answer);
        }
    }

    @Test
    void everyErrorThatCanBeMadeHereIsDescribed() throws Exception {
        for (Described.Operation operation : described.operations()) {
            if (operation.needsKey()) {
                HttpResponse<String> without = call(operation, "", prepared(operation));
                assertThat(without.statusCode()).isEqualTo(401);
                described(operation, without);
            }
            if (operation.path().contains("{")) {
                HttpResponse<String> none = call(operation, key, new Prepared("none", "none", "0".repeat(64), "\"1\"", "none"));
                assertThat(none.statusCode()).as(operation.id()).isEqualTo(404);
                described(operation, none);
            }
            if (operation.method().equals("PUT") || operation.path().matches(".*/(publish|withhold|withdraw)")) {
                Prepared article = prepared(operation);
                HttpResponse<String> stale = call(operation, key, new Prepared(article.id, article.slug, "", "\"77\"", "txt"));
                assertThat(stale.statusCode()).isEqualTo(412);
                described(operation, stale);
                HttpResponse<String> unconditional = call(operation, key, new Prepared(article.id, article.slug, "", "", "txt"));
                assertThat(unconditional.statusCode()).isEqualTo(428);
                described(operation, unconditional);
            }
            if (operation.body().isPresent()) {
                for (String bad : List.of("{", "{\"nobody\":\"knows me\"}")) {
                    HttpResponse<String> answer = send(operation.method(), path(operation, prepared(operation)), key,
                            BodyPublishers.ofString(bad), Map.of("Content-Type", "application/json", "If-Match", "*"));
                    assertThat(answer.statusCode()).as("%s %s", operation, answer.body()).isIn(400, 422);
                    described(operation, answer);
                }
            }
        }
    }

    @Test
    void aWrongKeyIsDescribed() throws Exception {
        // More of them, and this address would have to wait.
        for (Described.Operation operation : described.operations().subList(0, 5)) {
            HttpResponse<String> wrong = call(operation, "not a key", prepared(operation));
            assertThat(wrong.statusCode()).isEqualTo(401);
            described(operation, wrong);
        }
    }

    @Test
    void theApiCanBeBrowsed() throws Exception {
        HttpResponse<String> page = send("GET", "/api/docs", "", BodyPublishers.noBody(), Map.of());

        assertThat(page.body()).contains("swagger-ui-bundle.js", "start.js", "swagger-ui.css");
        for (String file : List.of("swagger-ui-bundle.js", "start.js", "swagger-ui.css")) {
            assertThat(send("GET", "/api/docs/" + file, "", BodyPublishers.noBody(), Map.of()).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(send("GET", "/api/docs/pom.xml", "", BodyPublishers.noBody(), Map.of()).statusCode()).isEqualTo(404);
    }

    private static void described(Described.Operation operation, HttpResponse<String> answer) {
        assertThat(operation.statuses()).as("%s: %s", operation, answer.body()).contains(String.valueOf(answer.statusCode()));
        assertThat(operation.faults(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body()))
                .as("%s: %s", operation, answer.body()).isEmpty();
    }

    /** What the parameters of a path stand for. */
    private record Prepared(String id, String slug, String sha256, String etag, String format) {
    }

    /** An article that the operation can be done to. */
    private Prepared prepared(Described.Operation operation) throws Exception {
        if (operation.path().contains("{page}")) {
            for (int i = 0; i < 2 * Feed.PAGE; i++) {
                Newsroom.publish(articles, draft("fills-a-page-" + i));
            }
        }
        String id = "test-" + NUMBER.incrementAndGet();
        HttpResponse<String> filed = send("POST", "/api/articles", key, json(article(id)), Map.of("Content-Type", "application/json"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String etag = etag(filed);
        if (!Set.of("publishArticle", "reviseArticle").contains(operation.id())) {
            HttpResponse<String> published = send("POST", "/api/articles/" + id + "/publish", key, BodyPublishers.noBody(), Map.of("If-Match", etag));
            assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
            etag = etag(published);
        }
        return new Prepared(id, id, photoOf(id, operation), etag, "txt");
    }

    private static Article draft(String id) {
        return new ArticleDraft().id(id).slug(id).headline("Headline of " + id).byline(List.of(Author.named("Ann Example")))
                .publisher(new Publisher("The Example", Optional.empty())).publishedAt(Moment.parse("2026-01-01"))
                .canonicalUrl(URI.create("https://news.example/" + id)).article();
    }

    /** A picture; if it is to be read by everyone, in a published article. */
    private String photoOf(String id, Described.Operation operation) throws Exception {
        if (!operation.path().contains("{sha256}")) {
            return "";
        }
        return JsonMapper.shared().readTree(send("POST", "/api/photos", key, picture(), Map.of("Content-Type", "image/png")).body())
                .path("id").asString();
    }

    private HttpResponse<String> call(Described.Operation operation, String with, Prepared prepared) throws Exception {
        Map<String, String> headers = new HashMap<>();
        BodyPublisher body = BodyPublishers.noBody();
        if (operation.id().equals("uploadPhoto")) {
            headers.put("Content-Type", "image/png");
            body = picture();
        } else if (operation.body().isPresent()) {
            headers.put("Content-Type", "application/json");
            body = json(body(operation, prepared));
        }
        if (!operation.method().equals("GET") && !prepared.etag().isEmpty()) {
            headers.put("If-Match", prepared.etag());
        }
        if (operation.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return send(operation.method(), path(operation, prepared), with, body, headers);
    }

    private JsonNode body(Described.Operation operation, Prepared prepared) {
        return switch (operation.id()) {
            case "createArticle", "convert" -> article("new-" + NUMBER.incrementAndGet());
            case "reviseArticle" -> article(prepared.id());
            case "bundle" -> ((ObjectNode) operation.body().orElseThrow().deepCopy()).set("articles",
                    JsonMapper.shared().createArrayNode().add(prepared.id()));
            default -> operation.body().orElseThrow();
        };
    }

    /** The example of the document, as another article. */
    private ObjectNode article(String id) {
        ObjectNode example = (ObjectNode) described.document().at("/components/examples/New/value").deepCopy();
        return example.put("id", id).put("slug", id).put("canonicalUrl", "https://www.themoscowtimes.com/" + id);
    }

    private static String path(Described.Operation operation, Prepared prepared) {
        String path = operation.path().replace("{id}", prepared.id()).replace("{slug}", prepared.slug())
                .replace("{sha256}", prepared.sha256()).replace("{number}", prepared.format().equals("none") ? "99" : "1")
                .replace("{format}", prepared.format())
                .replace("{name}", prepared.format().equals("none") ? "none" : "latest").replace("{page}", "1");
        return operation.id().equals("convert") ? path + "?to=txt" : path;
    }

    private static BodyPublisher json(JsonNode json) {
        return BodyPublishers.ofString(json.toString());
    }

    private static BodyPublisher picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        return BodyPublishers.ofByteArray(png.toByteArray());
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> send(String method, String path, String with, BodyPublisher body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
        headers.forEach(request::header);
        if (!with.isEmpty()) {
            request.header("Authorization", "Bearer " + with);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
