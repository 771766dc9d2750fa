package press.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.intake.Imported;
import press.colophon.intake.Rejected;

/** Files articles in the store. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Files articles in the store, as drafts, with the picture files that they show.",
        footer = {"", "Prints the id and the slug of each, and what became of it. An article that is there already in the same words",
                "stays as it is; other words become its next version. What readers have seen is changed only by an article that",
                "states one more correction, which tells them what was changed.", "", "Examples:",
                "  colophon import story.txt", "  colophon import archive/*.json --photos archive/pictures --publish"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Articles: plain text or canonical JSON.")
    private List<Path> inputs = List.of();

    @Option(names = "--publish",
            description = "Publishes what holds every credit in every format; nothing is filed of an article that does not.")
    private boolean publish;

    @Mixin
    private Input input = new Input();

    @Mixin
    private Kept kept = new Kept();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        int refused = 0;
        try (Parts parts = Parts.withStore(kept.data()); Progress progress = Progress.of("Importing", inputs.size())) {
            for (Path file : inputs) {
                try {
                    file(file, parts);
                } catch (Rejected e) {
                    refused++;
                    Commands.tell(err, e);
                } catch (IOException | RuntimeException e) {
                    refused++;
                    err.println("colophon: %s: %s".formatted(file, Commands.told(e)));
                }
                progress.step();
            }
        }
        err.flush();
        return refused == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void file(Path file, Parts parts) throws IOException {
        Imported imported = input.read(file, parts.intake());
        PrintWriter report = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Filing filing = Filing.in(parts, input.photosOf(file));
        report.println(filing.file(imported, publish));
        report.flush();
        imported.losses().forEach(loss -> err.println("colophon: not carried over: " + file + ", " + loss));
        filing.contradictions(imported.article()).forEach(each -> err.println("colophon: contradicted: " + file + ", " + each));
    }
}
