package press.colophon.web.websub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Speaks with hubs. What they answer but for the status is not read, and where they want to send us we do not go. */
final class Post implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * Why a hub did not take it.
     *
     * @param why    for people
     * @param isAway whether it would not take anything else at this time
     */
    record Failure(String why, boolean isAway) {
    }

    /**
     * Tells a hub that there is something new.
     *
     * @param topic the document in which there is
     * @return empty if it took it
     */
    Optional<Failure> tell(URI hub, URI topic) throws InterruptedException {
        String url = URLEncoder.encode(topic.toString(), StandardCharsets.UTF_8);
        // The Recommendation leaves it open how a hub is told. Most want hub.url, as PubSubHubbub had it, and some hub.topic.
        HttpRequest request = HttpRequest.newBuilder(hub).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("hub.mode=publish&hub.url=" + url + "&hub.topic=" + url)).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            int status = answer.statusCode();
            return status / 100 == 2 ? Optional.empty()
                    : Optional.of(new Failure("it answers " + status, status / 100 == 5 || status == TOO_MANY_REQUESTS));
        } catch (IOException e) {
            return Optional.of(new Failure("it cannot be reached (" + e.getClass().getSimpleName() + ")", true));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
