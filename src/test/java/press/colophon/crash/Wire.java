package press.colophon.crash;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What goes over the wire to a service that may be dead in the middle of it. */
final class Wire implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI home;
    private final String key;

    Wire(URI home, String key) {
        this.home = home;
        this.key = key;
    }

    /**
     * A request that changes something.
     *
     * @param name   the same for the same request, if it is sent again
     * @param ifMatch the revision that it was made from
     */
    record Write(String method, String path, String type, byte[] body, Optional<String> name, Optional<String> ifMatch) {

        static Write post(String path, String body, String name, Optional<String> ifMatch) {
            return new Write("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8), Optional.of(name), ifMatch);
        }
    }

    /** An answer that came back whole. */
    record Answer(int status, HttpResponse<byte[]> response) {

        JsonObject json() {
            return JsonParser.parseString(text()).getAsJsonObject();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    Answer send(Write write) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(write.path()).header("Authorization", "Bearer " + key)
                .header("Content-Type", write.type())
                .method(write.method(), HttpRequest.BodyPublishers.ofByteArray(write.body()));
        write.name().ifPresent(name -> request.header("Idempotency-Key", name));
        write.ifMatch().ifPresent(revision -> request.header("If-Match", revision));
        return answer(request);
    }

    /** Reads as the newsroom. */
    Answer read(String path) throws IOException, InterruptedException {
        return answer(request(path).header("Authorization", "Bearer " + key));
    }

    /** Reads as everyone can. */
    Answer asReader(String path) throws IOException, InterruptedException {
        return answer(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
