package press.colophon.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** How a command ended, and what it printed. */
record Ran(int exit, String out, String err) {

    static Ran of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }
}
