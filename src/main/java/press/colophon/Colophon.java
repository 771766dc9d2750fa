package press.colophon;

import picocli.CommandLine;
import press.colophon.cli.Commands;
import press.colophon.web.Serve;

/** Where the program starts; it joins the command line and the service, which know nothing of one another. */
public final class Colophon {

    private Colophon() {
    }

    /**
     * Runs a command and ends the program with its exit code: 0 done, 1 refused, 2 wrong usage.
     *
     * @param args the command and its options
     */
    public static void main(String... args) {
        CommandLine commands = Commands.line().addSubcommand(new Serve());
        System.exit(commands.execute(args));
    }
}
