package press.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.store.Check;
import press.colophon.store.Finding;
import press.colophon.store.Shelf;

/** Finds what is damaged. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Holds every version, photo and finished export against its digest, and looks for what is missing.",
        footer = {"", "It changes nothing, and the service may go on. What is wrong is printed, one line each. Exit 1 if anything is.",
                "A finished export that is damaged is made again by itself when it is next asked for.", "", "Examples:",
                "  colophon check", "  colophon check colophon-monday.db"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A backup to check instead of the store.")
    private Optional<Path> backup = Optional.empty();

    @Mixin
    private Kept kept = new Kept();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Findings findings = new Findings(out);
        try (Parts parts = Parts.ofStore(kept.data()); Bars bars = new Bars()) {
            if (backup.isPresent()) {
                parts.get(Check.class).backup(backup.get(), findings, bars);
            } else {
                parts.get(Check.class).store(findings, bars);
                exports(parts.get(Shelf.class), findings);
            }
        }
        out.println(findings.count() == 0 ? "Nothing is damaged." : "Damaged: " + findings.count());
        return findings.exit();
    }

    private static void exports(Shelf shelf, Findings findings) throws IOException {
        shelf.check().damaged().forEach(file -> findings.accept(new Finding("export " + file, "it is not what its name says")));
    }
}
