package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Wire;

/** Whoever polls is answered by the short way, as long as he asks for nothing special; nobody can tell which way it was. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@Timeout(120)
class ShortcutTest {

    /** Holds always, and is not for the short way. */
    private static final String THE_LONG_WAY = "If-Match: *";

    @LocalServerPort
    private int port;

    static Stream<List<String>> requests() {
        return Stream.of("rss", "atom", "json", "html").flatMap(format -> Stream.of("GET", "HEAD").flatMap(method ->
                Stream.of("X-Nothing: 1", "Accept-Encoding: gzip", "Accept-Encoding: gzip;q=0, br", "If-None-Match: *",
                        "If-None-Match: \"other\"", "If-Modified-Since: Sun, 99 Jan 2030 00:00:00 GMT").map(header -> List.of(method + " /feeds/latest." + format, header))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void bothWaysLeadToTheSameAnswer(List<String> request) {
        Wire wire = new Wire(port);
        Wire.Answer first = wire.ask(request.getFirst(), request.getLast());
        Wire.Answer shortWay = wire.ask(request.getFirst(), request.getLast());
        Wire.Answer longWay = wire.ask(request.getFirst(), request.getLast(), THE_LONG_WAY);

        assertThat(shortWay.status()).isEqualTo(request.getLast().endsWith("*") ? 304 : 200);
        assertThat(lines(shortWay)).containsExactlyElementsOf(lines(longWay));
        assertThat(shortWay.body()).isEqualTo(longWay.body()).isEqualTo(first.body());
    }

    @Test
    void aKeyThatIsWrongIsRefusedThoughTheFeedIsReady() {
        Wire wire = new Wire(port);
        wire.ask("GET /feeds/latest.rss");

        assertThat(wire.ask("GET /feeds/latest.rss", "Authorization: Bearer nonsense").status()).isEqualTo(401);
    }

    /** A date comes in once what it tells of is over, which may be between two requests. */
    private static List<String> lines(Wire.Answer answer) {
        List<String> lines = new ArrayList<>(answer.head());
        lines.removeIf(line -> line.startsWith("Last-Modified:"));
        return lines;
    }
}
