package press.colophon.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import press.colophon.fixture.FreshData;

/** Does what the README says, as it says it. */
@ContextConfiguration(initializers = FreshData.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@Timeout(120)
class ReadmeTest {

    private static final Pattern SESSION = Pattern.compile("## The newsroom's API\n\n```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;
    @LocalServerPort
    private int port;
    @Value("${colophon.data}")
    private String data;

    @Test
    void theSessionOfTheReadmeGoesFromAKeyToThePdfAndOn() throws Exception {
        Matcher session = SESSION.matcher(Files.readString(Path.of("README.md")));
        assertThat(session.find()).isTrue();
        command();

        String out = run("set -euo pipefail\n" + session.group(1).replace("http://localhost:8080", "http://localhost:" + port));

        assertThat(out).contains("\"status\" : \"draft\"", "\"status\" : \"published\"", "\"headline\" : \"Bridge Reopens After Three Years\"",
                "\"kind\":\"corrected\"", "\"status\" : \"withdrawn\"");
        assertThat(Files.readAllBytes(folder.resolve("bridge-reopens.pdf"))).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(10_000);
    }

    /** {@code ./colophon}, for the folder of the service under test. */
    private void command() throws IOException {
        Path command = Files.writeString(folder.resolve("colophon"), """
                #!/bin/sh
                COLOPHON_DATA='%s' exec '%s/bin/java' --enable-native-access=ALL-UNNAMED -cp '%s' press.colophon.Colophon "$@"
                """.formatted(data, System.getProperty("java.home"), System.getProperty("java.class.path")));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    private String run(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder("bash", "-c", script).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }
}
