package press.colophon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.colophon.intake.Rejected;
import press.colophon.preflight.Feed;
import press.colophon.preflight.FeedReader;
import press.colophon.preflight.NotAFeed;
import press.colophon.preflight.Partner;
import press.colophon.preflight.Partners;
import press.colophon.preflight.Preflight;
import press.colophon.preflight.Report;

/** Tells what aggregators would reject in a feed, before they do. */
@Command(name = "preflight", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists, rule by rule, what an aggregator would reject in a feed, and which document says so.",
        footer = {"", "Nothing is fetched, neither the feed nor its pictures: save the feed first. Each rule names its source;",
                "one whose source could not be read in full is marked “not verified”. Exit 1 if anything would be",
                "rejected.", "", "Examples:",
                "  colophon preflight latest.rss --for msn,smartnews",
                "  curl -sS https://news.example/feeds/latest.rss | colophon preflight - --for flipboard"})
final class PreflightCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FEED", description = "A feed in RSS 2.0 or Atom, or - for standard input.")
    private String feed = "";

    @Option(names = "--for", paramLabel = "PARTNER", split = ",",
            description = "msn, flipboard, smartnews, google-news or apple-news; several parted by commas. All by default.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Partner> partners = partners();
        String name = feed.equals("-") ? "standard input" : feed;
        Feed read = read(name);
        Preflight preflight = new Preflight(read, Clock.systemUTC());
        List<Report> reports = partners.stream().map(preflight::report).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? PreflightJson.of(name, read, reports) : PreflightTable.of(name, read, reports));
        out.flush();
        return reports.stream().anyMatch(Report::rejects) ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private List<Partner> partners() {
        List<String> known = Partners.all().stream().map(Partner::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw wrong("There are no rules for “%s”; there are for %s.".formatted(unknown, String.join(", ", known)));
        });
        return Partners.all().stream().filter(partner -> names.isEmpty() || names.contains(partner.name())).toList();
    }

    private Feed read(String name) throws IOException {
        if (Stream.of("http://", "https://").anyMatch(scheme -> feed.regionMatches(true, 0, scheme, 0, scheme.length()))) {
            throw wrong("Nothing is fetched. Save the feed first: curl -sS -o feed.xml '%s'".formatted(feed));
        }
        Path file = Path.of(feed);
        if (!feed.equals("-") && !Files.isRegularFile(file)) {
            throw new Rejected(feed + (Files.exists(file) ? " is not a file." : " does not exist."));
        }
        try (InputStream in = feed.equals("-") ? System.in : Files.newInputStream(file)) {
            return FeedReader.read(in);
        } catch (NotAFeed e) {
            throw new Rejected("%s is no feed to hold against rules: %s.".formatted(name, e.getMessage()));
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
