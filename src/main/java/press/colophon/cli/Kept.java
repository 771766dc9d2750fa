package press.colophon.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Option of commands that open the store. */
final class Kept {

    @Option(names = "--data", defaultValue = "${env:COLOPHON_DATA:-data}", paramLabel = "DIR",
            description = "The folder in which the articles are kept (default: ${DEFAULT-VALUE})."
                    + " With a JDBC URL of PostgreSQL in COLOPHON_DB, they are kept there.")
    private Path data = Path.of("data");

    Path data() {
        return data;
    }
}
