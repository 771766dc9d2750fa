package press.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.article.Article;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.intake.Imported;

/** Writes articles in every format. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes articles in every format, each file read back and every credit in it proven.",
        footer = {"", "Files are written as OUT/<slug>/<slug>.<extension>. Nothing is written of an article that is refused.",
                "", "Examples:", "  colophon export story.txt", "  colophon export story.txt --to pdf,html --out site",
                "  colophon export draft.txt --set publisher=\"The Paper\" --set publishedAt=2021-07-14"})
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Articles: plain text or canonical JSON.")
    private List<Path> inputs = List.of();

    @Option(names = "--to", paramLabel = "FORMAT", split = ",",
            description = "The formats, such as pdf,html; all by default. See colophon formats.")
    private List<String> to = List.of();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "exports",
            description = "Where to; ${DEFAULT-VALUE} by default.")
    private Path out = Path.of("exports");

    @Mixin
    private Input input = new Input();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        int refused = 0;
        try (Parts parts = new Parts(); Progress progress = Progress.of("Exporting", inputs.size())) {
            List<Format> formats = formats(parts.exports());
            for (Path file : inputs) {
                try {
                    export(file, formats, parts);
                } catch (IOException | RuntimeException e) {
                    refused++;
                    Commands.tell(err, e);
                }
                progress.step();
            }
        }
        err.flush();
        return refused == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void export(Path file, List<Format> formats, Parts parts) throws IOException {
        Imported imported = input.read(file, parts.intake());
        Article article = imported.article();
        // Nobody knows where a file goes.
        Edition edition = Edition.of(article, input.photosOf(file)).forPartners();
        List<Export> exports = new ArrayList<>();
        for (Format format : formats) {
            exports.add(parts.exports().export(edition, format));
        }
        PrintWriter report = spec.commandLine().getOut();
        for (Path written : new Folder(out).write(article.slug(), exports)) {
            report.println(written);
        }
        report.flush();
        PrintWriter err = spec.commandLine().getErr();
        imported.losses().forEach(loss -> err.println("colophon: not carried over: " + file + ", " + loss));
    }

    private List<Format> formats(Exports exports) {
        List<Format> all = exports.formats();
        return to.isEmpty() ? all : to.stream().map(String::strip).distinct()
                .map(name -> exports.format(name).orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "There is no format “%s”; there are %s.".formatted(name,
                        String.join(", ", all.stream().map(Format::name).toList()))))).toList();
    }
}
