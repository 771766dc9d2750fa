package press.colophon.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service that runs in a process of its own.
 *
 * @param process the process
 * @param home    where it listens
 */
record Running(Process process, URI home) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Colophon is at http://[^:/]+:(\\d+)/.*");

    static Running of(Process process) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.matches()) {
                return new Running(process, URI.create("http://localhost:" + address.group(1)));
            }
        }
        throw new IOException("it ended without saying where it is");
    }

    /** Ends it as {@code kill -9} does: at once, without a chance to put anything in order. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it in good order. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
