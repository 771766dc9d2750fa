package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Wire;

/** Requests that no decent client sends. */
@Timeout(120)
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class MalformedTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/etc/passwd", "/articles/%2e%2e/%2e%2e/pom.xml", "/articles/../../x", "/articles/a%00b",
        "/articles/a;b=c", "//articles//a", "/articles/%2F%2F", "/articles/a%5c..%5cb", "/articles/%", "/articles/%zz",
        "/articles/%c0%ae", "/articles/%ff", "/articles/a\u0000b", "/articles/a b", "/articles/<script>", "/articles/a\"b",
        "/articles/a|b", "/articles/{slug}", "/;/", "/..;/x", "/articles/a\\b", "*", "articles", "http://[/"})
    void aPathThatIsNoneIsAProblemAndShowsNothingOfTheInside(String path) {
        Wire.Answer answer = new Wire(port).ask("GET " + path);

        assertThat(answer.status()).isIn(400, 404);
        assertProblem(answer);
    }

    @Test
    void soIsAHeaderThatIsTooLongOrNone() {
        assertProblem(new Wire(port).ask("GET /nothing", "X-Long: " + "x".repeat(20_000)));
        assertProblem(new Wire(port).ask("GET /nothing", "Bad Header: x"));
        assertProblem(new Wire(port).ask("GET /nothing/" + "x".repeat(20_000)));
        assertProblem(new Wire(port).ask("GET /nothing", "Host: other"));
        assertProblem(new Wire(port).ask("GET /nothing", "Content-Length: -1"));
        assertProblem(new Wire(port).ask("GET /nothing", "Transfer-Encoding: gibberish"));
    }

    @Test
    void soIsALineThatIsNoRequest() {
        for (String line : new String[] {"GET / HTTP/9.9", "GARBAGE", "\u0016\u0003\u0001", "GET", "G\u00e9T / HTTP/1.1"}) {
            Wire.Answer answer = new Wire(port).send(out -> out.write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(answer.status()).as(line).isIn(400, 404, 501, 505);
            assertProblem(answer);
        }
    }

    @Test
    void soIsAMethodThatNobodyKnows() {
        for (String method : new String[] {"BREW", "TRACE", "CONNECT", "PROPFIND"}) {
            Wire.Answer answer = new Wire(port).ask(method + " /");
            assertThat(answer.status()).as(method).isIn(400, 405, 501);
            assertProblem(answer);
        }
    }

    @Test
    void aThousandParametersAreRefusedOrPassedOver() {
        Wire.Answer answer = new Wire(port).ask("GET /api/formats?" + "a=b&".repeat(1000));
        assertThat(answer.status()).isIn(200, 400);
    }

    private static void assertProblem(Wire.Answer answer) {
        assertThat(answer.status()).isBetween(400, 505);
        assertThat(answer.header("Content-Type")).as(answer.raw()).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + answer.status()).doesNotContain("Exception").doesNotContain("<html")
                .doesNotContain("Tomcat").doesNotContain("apache");
    }
}
