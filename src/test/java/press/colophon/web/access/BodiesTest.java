package press.colophon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Wire;

/** Bodies as strangers send them, to a route that takes 100,000 bytes. */
@Timeout(120)
@ContextConfiguration(initializers = FreshData.class)
@Import(BodiesTest.Scale.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "server.tomcat.connection-timeout=1s"})
class BodiesTest {

    private static final int MOST = 100_000;

    @LocalServerPort
    private int port;

    @RestController
    static class Scale {

        @PostMapping("/weigh")
        int weigh(HttpServletRequest request) {
            return Bodies.read(request, MOST).length;
        }
    }

    @Test
    void aBodyOfAsMuchAsIsAllowedIsTaken() {
        assertThat(sent("Content-Length: " + MOST, out -> out.write(new byte[MOST])).body()).isEqualTo("100000");
        assertThat(sent("Transfer-Encoding: chunked", out -> chunks(out, MOST)).body()).isEqualTo("100000");
        assertThat(sent("Content-Length: 0", out -> { }).body()).isEqualTo("0");
    }

    @Test
    void aByteMoreIsAProblemHoweverItComes() {
        assertTooLarge(sent("Content-Length: " + (MOST + 1), out -> out.write(new byte[MOST + 1])));
        assertTooLarge(sent("Transfer-Encoding: chunked", out -> chunks(out, MOST + 1)));
    }

    @Test
    void whoAnnouncesTooMuchIsAnsweredBeforeItComes() {
        assertTooLarge(sent("Content-Length: 9000000000000000000\r\nExpect: 100-continue", out -> { }));
    }

    @Test
    void whoHasSentMuchTooMuchCanStillReadWhy() {
        assertTooLarge(sent("Content-Length: 24000000", out -> out.write(new byte[24_000_000])));
        assertTooLarge(sent("Transfer-Encoding: chunked", out -> chunks(out, 24_000_000)));
    }

    @Test
    void aLengthAndChunksTogetherAreNotBelieved() {
        Wire.Answer answer = sent("Content-Length: 5\r\nTransfer-Encoding: chunked", out -> chunks(out, MOST + 1));
        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void aBodyThatEndsTooEarlyOrComesTooSlowlyIsAProblem() {
        assertThat(sent("Content-Length: 50", out -> out.write(new byte[49])).status()).isEqualTo(408);
        Wire.Answer broken = sent("Transfer-Encoding: chunked",
                out -> out.write("no number\r\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.header("Content-Type")).containsExactly("application/problem+json");
    }

    private Wire.Answer sent(String headers, Wire.Sender body) {
        return new Wire(port).send(out -> {
            out.write(("POST /weigh HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.send(out);
        });
    }

    private static void chunks(OutputStream out, int bytes) throws IOException {
        for (int left = bytes; left > 0; left -= 1000) {
            int size = Math.min(left, 1000);
            out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[size]);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertTooLarge(Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"Content Too Large\"").contains("100,000 bytes").contains("\"most\":100000");
    }
}
