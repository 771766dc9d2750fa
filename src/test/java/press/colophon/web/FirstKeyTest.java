package press.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import press.colophon.cli.Commands;

class FirstKeyTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void theFirstStartSaysHowToMakeAKeyAndTheNextOneDoesNot() throws InterruptedException {
        Path data = folder.resolve("it's here");
        String first = started(data);
        assertThat(first.lines()).hasSize(2).last().asString().endsWith(
                ": ./colophon key create --name NAME --scope write --data '" + folder + "/it'\\''s here'");

        assertThat(Commands.line().setOut(new PrintWriter(new StringWriter()))
                .execute("key", "create", "--name", "Ann", "--scope", "write", "--data", data.toString())).isZero();
        assertThat(started(data).lines()).hasSize(1);
    }

    /** What the service prints until it can be used; then it is told to stop. */
    private static String started(Path data) throws InterruptedException {
        StringWriter out = new StringWriter();
        // It says all that it has to say before it flushes.
        PrintWriter atOnce = new PrintWriter(new BufferedWriter(out));
        Thread serving = Thread.ofPlatform().start(() -> new CommandLine(new Serve()).setOut(atOnce)
                .execute("--port", "0", "--address", "127.0.0.1", "--data", data.toString()));
        while (out.toString().isEmpty() && serving.isAlive()) {
            Thread.sleep(50);
        }
        serving.interrupt();
        serving.join();
        return out.toString();
    }
}
