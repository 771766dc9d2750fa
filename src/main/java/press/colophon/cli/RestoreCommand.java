package press.colophon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.store.Backups;

/** Puts a backup into an empty store. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Puts all that a backup holds into an empty store.",
        footer = {"", "The backup is checked first, and all of it is restored, or nothing. Restore before the service first starts there.",
                "From a backup of SQLite into PostgreSQL, or back, it moves a newsroom from one to the other.", "", "Examples:",
                "  colophon restore colophon-monday.db --data restored",
                "  COLOPHON_DB=jdbc:postgresql://db.example/news colophon restore colophon-monday.db"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--damaged", description = "Restores it even if something in it is damaged.")
    private boolean damaged;

    @Mixin
    private Kept kept = new Kept();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Findings findings = new Findings(spec.commandLine().getErr());
        try (Parts parts = Parts.ofStore(kept.data()); Bars bars = new Bars()) {
            parts.get(Backups.class).restore(file, damaged, findings, bars);
        }
        return findings.exit();
    }
}
