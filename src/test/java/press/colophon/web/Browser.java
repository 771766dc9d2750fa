package press.colophon.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks a service that runs. */
record Browser(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer, with its headers and body. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Document page() {
            return Jsoup.parse(text());
        }

        String header(String name) {
            return String.join(" | ", response.headers().allValues(name));
        }
    }

    Answer get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    Answer ask(String method, String path, String... headers) {
        return ask(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Answer post(String path, byte[] body, String... headers) {
        return ask("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    private Answer ask(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
