package press.colophon.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine;
import press.colophon.store.Finding;

/** Prints what is found to be damaged, one line each. */
final class Findings implements Consumer<Finding> {

    private final PrintWriter out;
    private long count;

    Findings(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Finding finding) {
        out.println(finding.toString().replaceAll("\\s+", " "));
        count++;
    }

    long count() {
        return count;
    }

    int exit() {
        out.flush();
        return count == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
