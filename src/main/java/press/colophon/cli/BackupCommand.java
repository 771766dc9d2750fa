package press.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.store.Backups;

/** Writes the whole store into one file. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the whole store, as it is at one instant, into one file, while the service goes on.",
        footer = {"", "In the file are articles with all their versions, what happened to them, photos, the hashes of keys, and",
                "answers to repeated requests; the finished exports are not, as they can be made again. It is read back and",
                "checked before it gets its name. Exit 1 if something in it is damaged, which it then is in the store too;",
                "the file is there nevertheless.", "", "Examples:", "  colophon backup colophon-monday.db",
                "  COLOPHON_DB=jdbc:postgresql://db.example/news colophon backup news.db"})
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Lets the new file take the place of one that is there.")
    private boolean force;

    @Mixin
    private Kept kept = new Kept();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings(err);
        try (Parts parts = Parts.ofStore(kept.data()); Bars bars = new Bars()) {
            parts.get(Backups.class).write(file, force, findings, bars);
        } catch (FileAlreadyExistsException e) {
            err.println("colophon: %s is there already. Name another file, or let this one go with --force.".formatted(file));
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (findings.count() > 0) {
            err.println("colophon: %s is written, but what is named above (%d) is damaged in the store, and so in it.".formatted(
                    file, findings.count()));
        }
        return findings.exit();
    }
}
