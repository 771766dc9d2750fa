package press.colophon.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import press.colophon.export.Format;

/** Lists the formats. */
@Command(name = "formats", mixinStandardHelpOptions = true, description = "Lists the formats that there are.")
final class FormatsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Parts parts = new Parts()) {
            for (Format format : parts.exports().formats()) {
                out.printf("%-8s %-12s %s%n", format.name(), format.title(), format.mediaType());
            }
        }
        out.flush();
    }
}
