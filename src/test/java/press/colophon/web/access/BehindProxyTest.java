package press.colophon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Wire;

/** The operator has said that there is a proxy before the service. */
@Timeout(120)
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "server.forward-headers-strategy=native"})
class BehindProxyTest {

    @LocalServerPort
    private int port;

    @Test
    void failuresCountForTheAddressThatTheProxyTellsLastAndNotForWhatItsClientClaims() {
        for (int i = 0; i < 10; i++) {
            assertThat(wrongKey("10.9.8.%d, 203.0.113.1".formatted(i)).status()).isEqualTo(401);
        }
        assertThat(wrongKey("198.51.100.7, 203.0.113.1").status()).isEqualTo(429);
        assertThat(wrongKey("203.0.113.1, 203.0.113.2").status()).isEqualTo(401);
    }

    private Wire.Answer wrongKey(String forwardedFor) {
        return new Wire(port).ask("GET /", "Authorization: Bearer none", "X-Forwarded-For: " + forwardedFor);
    }
}
