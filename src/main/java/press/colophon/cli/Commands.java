package press.colophon.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import press.colophon.export.CreditLost;
import press.colophon.export.Unprintable;
import press.colophon.export.template.TemplateBroken;
import press.colophon.intake.Rejected;

/** All commands of the command line but the service. */
@Command(name = "colophon", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class,
        description = "One article in, every format out, and no credit lost on the way.",
        subcommands = {ExportCommand.class, ProveCommand.class, ImportCommand.class, KeyCommand.class,
            BackupCommand.class, RestoreCommand.class, CheckCommand.class, PreflightCommand.class, FormatsCommand.class,
            HelpCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:refused: a credit lost, an input rejected", "2:wrong usage"})
public final class Commands implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Commands() {
    }

    /** The command line, to which other commands may be added. */
    public static CommandLine line() {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("colophon: " + told(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing a command.");
    }

    /** What people are told of a failure: what the program refuses speaks for itself, the rest is named. */
    static String told(Throwable failure) {
        return switch (failure) {
            case Rejected rejected -> rejected.getMessage();
            case CreditLost lost -> lost.getMessage();
            case Unprintable unprintable -> unprintable.getMessage();
            case TemplateBroken broken -> broken.getMessage();
            case UncheckedIOException io -> told(io.getCause());
            case DataAccessException data -> "the store failed: " + data.getMostSpecificCause().getMessage();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    static void tell(PrintWriter err, Throwable failure) {
        err.println("colophon: " + told(failure));
    }

    /** Prints the version that the jar states. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Colophon " + (version == null ? "(development)" : version)};
        }
    }
}
