package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeTest {

    @TempDir
    private Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine serve = new CommandLine(new Serve())
            .setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void aBusyPortIsToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exit = serve.execute("--data", data.toString(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString().strip()).isEqualTo("Colophon could not start: another program listens on port "
                    + taken.getLocalPort() + ". Choose another port with --port, or 0 for any free one.");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void anAddressThatTheMachineDoesNotHaveIsToldInOneLine() {
        int exit = serve.execute("--data", data.toString(), "--port", "0", "--address", "192.0.2.1");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().strip()).startsWith("Colophon could not start: ").doesNotContain("\n");
    }

    @Test
    void helpSaysWhereTheArticlesAreKept() {
        assertThat(serve.getUsageMessage()).contains("--port").contains("8080").contains("--address")
                .containsIgnoringWhitespaces("COLOPHON_DB");
    }
}
