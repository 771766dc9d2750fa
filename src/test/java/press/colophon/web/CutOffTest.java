package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Wire;

/** An answer that has begun when something goes wrong. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(classes = {Service.class, CutOffTest.Failing.class}, properties = "server.address=127.0.0.1",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(60)
class CutOffTest {

    @LocalServerPort
    private int port;

    @Test
    void anAnswerThatCannotBeEndedBreaksOffAndLooksWholeToNobody() {
        Wire.Answer answer = new Wire(port).ask("GET /failing");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Transfer-Encoding")).containsExactly("chunked");
        assertThat(answer.body()).contains("begun").doesNotContain("\r\n0\r\n").doesNotContain("title");
    }

    @RestController
    static class Failing {

        @GetMapping("/failing")
        void fail(HttpServletResponse response) throws IOException {
            response.getOutputStream().print("begun");
            response.flushBuffer();
            throw new IllegalStateException("in the middle");
        }
    }
}
