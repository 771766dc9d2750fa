package press.colophon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.colophon.fixture.House;

/** A service as those see it who fetch from it, and what it costs. */
record Origin(House house, HttpClient client) {

    private static final Pattern SECONDS = Pattern.compile("(max-age|stale-while-revalidate)=(\\d+)");

    Origin(House house) {
        this(house, HttpClient.newHttpClient());
    }

    /** An answer, and for how many seconds it may be given to others: as it is, and while a newer one is fetched. */
    record Answer(int status, String etag, byte[] body, long fresh, long stale) {

        static Answer of(HttpResponse<byte[]> response) {
            Matcher control = SECONDS.matcher(response.headers().firstValue("Cache-Control").orElse(""));
            long fresh = 0;
            long stale = 0;
            while (control.find()) {
                if (control.group(1).equals("max-age")) {
                    fresh = Long.parseLong(control.group(2));
                } else {
                    stale = Long.parseLong(control.group(2));
                }
            }
            return new Answer(response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body(), fresh, stale);
        }
    }

    /** @param etag of what is known already, or empty */
    Answer get(URI address, boolean gzip, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (gzip) {
            request.header("Accept-Encoding", "gzip");
        }
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        try {
            Answer answer = Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            if (answer.status() != 200 && answer.status() != 304) {
                throw new IllegalStateException(address + ": " + answer.status());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Duration cpu() {
        return cpu(house.process().toHandle());
    }

    /** The processor time of a program and of those that it has started. */
    static Duration cpu(ProcessHandle program) {
        return Stream.concat(Stream.of(program), program.descendants()).map(ProcessHandle::info)
                .map(ProcessHandle.Info::totalCpuDuration).flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
    }
}
