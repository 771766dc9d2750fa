package press.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import press.colophon.export.Exports;
import press.colophon.export.Format;
import press.colophon.export.Proof;
import press.colophon.intake.Rejected;

/** Reads files back and shows where each credit stands in them. */
@Command(name = "prove", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads exports back and shows where each credit stands in them.",
        footer = {"", "Without --against, a file is held against itself: what it says in one place has to stand in every",
                "place that its format has; JSON has one place only, so hold it against its input. The credits are proven, not the",
                "words of the story. Exit 1 if a credit is missing, or one was added.", "", "Examples:",
                "  colophon prove story.pdf", "  colophon prove story.pdf story.html --against story.txt"})
final class ProveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exports, in any of the formats.")
    private List<Path> files = List.of();

    @Option(names = "--against", paramLabel = "INPUT",
            description = "The article that the file claims to be; once for each article of an edition, in its order.")
    private List<Path> against = List.of();

    @Option(names = "--as", paramLabel = "FORMAT", description = "The format, if the file's name does not tell.")
    private Optional<String> as = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON object a file, each on a line of its own.")
    private boolean json;

    @Mixin
    private Input input = new Input();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        try (Parts parts = new Parts()) {
            Optional<Edition> edition = edition(parts);
            for (Path file : files) {
                try {
                    Proof proof = prove(file, edition, parts.exports());
                    if (proof.lines().isEmpty() && proof.invented().isEmpty()) {
                        throw new Rejected(file + " has no article, so there is nothing to prove.");
                    }
                    out.println(json ? ProofJson.of(file, proof) : ProofTable.of(file, proof));
                    failed += proof.holds() ? 0 : 1;
                } catch (IOException | Rejected e) {
                    failed++;
                    Commands.tell(spec.commandLine().getErr(), e);
                }
            }
        }
        out.flush();
        return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Optional<Edition> edition(Parts parts) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Path file : against) {
            articles.add(input.read(file, parts.intake()).article());
        }
        return articles.isEmpty() ? Optional.empty()
                : Optional.of(new Edition("", URI.create(""), Optional.empty(), articles, input.photosOf(against.getFirst())));
    }

    private Proof prove(Path file, Optional<Edition> edition, Exports exports) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Rejected(file + (Files.exists(file) ? " is not a file." : " does not exist."));
        }
        Format format = as.map(name -> exports.format(name).orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "There is no format “" + name + "”; see colophon formats.")))
                .or(() -> exports.formatOf(file.getFileName().toString()))
                .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(),
                        "The format of " + file + " cannot be told from its name; say it with --as FORMAT."));
        byte[] bytes = Files.readAllBytes(file);
        try {
            return edition.isPresent() ? exports.prove(bytes, format, edition.get()) : exports.prove(bytes, format);
        } catch (IOException e) {
            throw new IOException("%s cannot be read as %s: %s".formatted(file, format.title(), e.getMessage()), e);
        }
    }
}
