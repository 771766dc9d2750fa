package press.colophon.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.article.Text;
import press.colophon.store.Check;
import press.colophon.store.Key;
import press.colophon.store.Keys;

/** Makes, lists and revokes keys. */
@Command(name = "key", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes, lists and revokes the keys that the service asks for, also while it runs.",
        footer = {"", "Examples:", "  colophon key create --name \"Ann, news desk\" --scope write",
                "  colophon key list", "  colophon key revoke 0123456789ab"})
final class KeyCommand implements Runnable {

    private static final int LONGEST_NAME = 100;
    /** Whoever has found a key that got out can revoke it as it is. */
    private static final Pattern WHOLE_KEY = Pattern.compile("colophon_([0-9a-f]{12})_.*");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing a command: create, list or revoke.");
    }

    @Command(name = "create", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes a key and prints it, alone. It is kept nowhere, and cannot be shown again.")
    int create(@Option(names = "--name", required = true, paramLabel = "NAME",
                       description = "Who will hold it; the history of each article names him.") String name,
               @Option(names = "--scope", required = true, paramLabel = "SCOPE",
                       description = "What it allows: ${COMPLETION-CANDIDATES}; each what those before it do, and more.") Key.Scope scope,
               @Mixin Kept kept) {
        String named = name(name);
        try (Parts parts = Parts.ofStore(kept.data())) {
            out().println(parts.get(Keys.class).create(named, scope));
        }
        out().flush();
        if (Boolean.getBoolean("colophon.terminal")) {
            err().println("Keep it where only %s can read it; it is not shown again.".formatted(named));
            err().flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private String name(String name) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME || !named.codePoints().allMatch(c -> c >= ' ' && Text.allows(c))) {
            throw new ParameterException(spec.commandLine(),
                    "A key's name is one line of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        return named;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Lists all keys that were made, the oldest first; not the keys themselves, which nobody has kept.")
    int list(@Option(names = "--json", description = "Prints one JSON object a key, each on a line of its own.") boolean json,
             @Mixin Kept kept) {
        try (Parts parts = Parts.ofStore(kept.data())) {
            parts.get(Check.class).mustExist();
            List<Key> keys = parts.get(Keys.class).list();
            (json ? keys.stream().map(KeyLines::json) : KeyLines.table(keys).stream()).forEach(out()::println);
        }
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Lets a key allow nothing any more, from the next request on.")
    int revoke(@Parameters(paramLabel = "ID", description = "Its id, as colophon key list shows it; or the key itself.") String shown,
               @Mixin Kept kept) {
        String id = WHOLE_KEY.matcher(shown).replaceFirst("$1");
        try (Parts parts = Parts.ofStore(kept.data())) {
            parts.get(Check.class).mustExist();
            boolean done = parts.get(Keys.class).revoke(id);
            Optional<Key> key = parts.get(Keys.class).list().stream().filter(known -> known.id().equals(id)).findFirst();
            if (key.isEmpty()) {
                err().println("colophon: there is no key with the id “%s”; see colophon key list.".formatted(id));
                err().flush();
                return CommandLine.ExitCode.SOFTWARE;
            }
            out().println("%s (%s) %s.".formatted(id, key.get().name(), done ? "is revoked" : "was revoked before"));
        }
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
