package press.colophon.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who sends requests to a service that runs, with a key or without. */
record Desk(int port, String key) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JACKSON = new JsonMapper();

    /** An answer, with its headers and body. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JACKSON.readTree(response.body());
        }

        String header(String name) {
            return String.join(" | ", response.headers().allValues(name));
        }

        String etag() {
            return header("ETag");
        }

        /** The pointers of a problem. */
        java.util.List<String> pointers() {
            return json().path("errors").valueStream().map(error -> error.path("pointer").asString()).toList();
        }
    }

    /** The same without a key. */
    Desk reader() {
        return new Desk(port, "");
    }

    Answer get(String path, String... headers) {
        return ask("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) {
        return ask("POST", path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return ask("PUT", path, body, headers);
    }

    Answer ask(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!body.isEmpty() && java.util.List.of(headers).stream().noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
