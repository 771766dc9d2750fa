package press.colophon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.colophon.fixture.FreshData;
import press.colophon.fixture.Wire;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import press.colophon.web.problem.Problem;

@Timeout(120)
@ContextConfiguration(initializers = FreshData.class)
@Import(GateTest.Rooms.class)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class GateTest {

    private static final String NO_KEY = "colophon_0123456789ab_" + "x".repeat(43);
    private static int addresses = 1;

    @LocalServerPort
    private int port;
    @Autowired
    private Keys keys;
    private Wire wire;

    @RestController
    static class Rooms {

        @GetMapping("/open")
        ResponseEntity<String> open() {
            return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePublic()).body("open");
        }

        @GetMapping("/mine")
        String mine(Caller caller) {
            return caller.name();
        }

        @GetMapping("/reading")
        @Needs(Key.Scope.READ)
        String reading() {
            return "reading";
        }

        @GetMapping("/writing")
        @Needs(Key.Scope.WRITE)
        String writing(Caller caller) {
            return caller.name();
        }

        @GetMapping("/missing")
        @Needs(Key.Scope.READ)
        String missing() {
            throw new Problem(HttpStatus.NOT_FOUND, "Not Found", "Nothing.");
        }

        @GetMapping("/broken")
        @Needs(Key.Scope.READ)
        String broken() {
            throw new IllegalStateException("broken");
        }
    }

    @BeforeEach
    void comeFromAnAddressOfOnesOwn() {
        wire = new Wire(port, "127.0.1." + addresses++);
    }

    @Test
    void aKeyOpensWhatItsScopeCovers() {
        String read = keys.create("Ann", Key.Scope.READ);
        String write = keys.create("Bob", Key.Scope.WRITE);
        String admin = keys.create("Cho", Key.Scope.ADMIN);

        assertThat(shown("/reading", read).status()).isEqualTo(200);
        assertThat(shown("/writing", write).body()).isEqualTo("Bob");
        assertThat(shown("/writing", admin).body()).isEqualTo("Cho");
        assertThat(wire.ask("GET /writing", "AUTHORIZATION: bEARER  " + write + " ").body()).isEqualTo("Bob");
        assertThat(wire.ask("GET /open").status()).isEqualTo(200);
    }

    @Test
    void whoShowsNoKeyIsToldWhichOneIsNeeded() {
        Wire.Answer answer = wire.ask("GET /writing");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).containsExactly("Bearer realm=\"Colophon\"");
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("This needs a key with the scope write");
    }

    @Test
    void whoseKeyAllowsTooLittleIsToldSo() {
        Wire.Answer answer = shown("/writing", keys.create("Ann", Key.Scope.READ));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Colophon\", error=\"insufficient_scope\", scope=\"write\"");
    }

    @Test
    void aWrongOrRevokedKeyIsRefusedAlsoWhereNoneIsNeeded() {
        String revoked = keys.create("Ann", Key.Scope.ADMIN);
        keys.revoke(revoked.split("_")[1]);

        for (String key : new String[] {NO_KEY, revoked, revoked.replace("colophon", "Colophon"), "short"}) {
            Wire.Answer answer = shown("/open", key);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .containsExactly("Bearer realm=\"Colophon\", error=\"invalid_token\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Digest x", "colophon_x", "Bearer \u00e9\u00ff",
        "Bearer '; drop table access_key; --", "Bearer a b", "GARBAGE"})
    void whatIsNoKeyIsUnauthorizedAndNothingWorse(String value) {
        String header = value.equals("GARBAGE") ? "Bearer " + "\u00e9x,".repeat(3400) : value;
        Wire.Answer answer = wire.ask("GET /reading", "Authorization: " + header);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").getFirst()).startsWith("Bearer realm=\"Colophon\"");
    }

    @Test
    void twoKeysAtOnceAreNone() {
        String key = "Authorization: Bearer " + keys.create("Ann", Key.Scope.ADMIN);

        assertThat(wire.ask("GET /reading", key, key).status()).isEqualTo(401);
        assertThat(wire.ask("GET /reading", key, "Authorization: Basic x").status()).isEqualTo(401);
    }

    @Test
    void headAndOptionsAreAnsweredAsForAnyRoute() {
        String read = "Authorization: Bearer " + keys.create("Ann", Key.Scope.READ);

        Wire.Answer head = wire.ask("HEAD /reading", read);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.head()).isEqualTo(wire.ask("GET /reading", read).head());
        assertThat(wire.ask("HEAD /reading").status()).isEqualTo(401);
        assertThat(wire.ask("HEAD /reading").body()).isEmpty();
        assertThat(wire.ask("OPTIONS /reading").header("Allow")).containsExactly("GET,HEAD,OPTIONS");
    }

    @Test
    void whatDependsOnWhoAsksDoesNotComeToOthersOutOfACache() {
        String read = keys.create("Ann", Key.Scope.READ);

        for (Wire.Answer secret : new Wire.Answer[] {shown("/reading", read), shown("/mine", read)}) {
            assertThat(secret.header("Cache-Control")).containsExactly("private, no-store");
            assertThat(secret.header("Vary")).contains("Authorization");
        }
        assertThat(shown("/missing", read).header("Cache-Control")).containsExactly("no-store");
        Wire.Answer open = wire.ask("GET /mine");
        assertThat(open.body()).isEqualTo("the public");
        assertThat(open.header("Cache-Control")).isEmpty();
        assertThat(open.header("Vary")).contains("Authorization");
        assertThat(wire.ask("GET /open").header("Cache-Control")).containsExactly("no-cache, public");
        assertThat(wire.ask("GET /open").header("Vary")).doesNotContain("Authorization");
        assertThat(wire.ask("GET /reading").header("Cache-Control")).allMatch(value -> value.contains("no-store"));
    }

    @Test
    void whoShowsTenWrongKeysWaitsAndOthersDoNot() {
        String key = keys.create("Ann", Key.Scope.READ);
        for (int i = 0; i < 10; i++) {
            assertThat(shown("/open", NO_KEY).status()).isEqualTo(401);
        }
        Wire.Answer answer = shown("/reading", NO_KEY);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After").getFirst())).isBetween(1, 6);
        assertThat(wire.ask("GET /open").status()).isEqualTo(200);
        assertThat(new Wire(port, "127.0.2.1").ask("GET /reading", "Authorization: Bearer " + key).status()).isEqualTo(200);
    }

    @Test
    void sayingThatOneComesFromElsewhereDoesNotHelp() {
        for (int i = 0; i < 10; i++) {
            assertThat(claiming(i).status()).isEqualTo(401);
        }
        assertThat(claiming(11).status()).isEqualTo(429);
    }

    private Wire.Answer claiming(int host) {
        String address = "203.0.113." + host;
        return wire.ask("GET /open", "Authorization: Bearer " + NO_KEY, "X-Forwarded-For: " + address,
                "Forwarded: for=" + address, "X-Real-IP: " + address, "True-Client-IP: " + address);
    }

    @Test
    void keysAndTheirHashesAreNeverLogged(CapturedOutput output) {
        String key = keys.create("Ann", Key.Scope.ADMIN);
        shown("/writing", key);
        shown("/missing", key);
        shown("/writing?key=" + key, NO_KEY);
        shown("/broken", key);

        assertThat(output.getAll()).contains("GET /broken failed");
        assertThat(output.getAll()).doesNotContain(key).doesNotContain(key.substring(22)).doesNotContain(NO_KEY)
                .doesNotContain("x".repeat(43));
    }

    private Wire.Answer shown(String path, String key) {
        return wire.ask("GET " + path, "Authorization: Bearer " + key);
    }
}
