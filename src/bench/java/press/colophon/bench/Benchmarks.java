package press.colophon.bench;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import press.colophon.export.Format;
import press.colophon.fixture.Colophons;

/** Runs the benchmarks for every format there is, and prints one table. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String... args) throws RunnerException {
        String[] formats = Colophons.exports().formats().stream().map(Format::name).toArray(String[]::new);
        Options options = new OptionsBuilder().include("ExporterBenchmark|YardstickBenchmark").param("format", formats)
                .forks(1).warmupIterations(4).warmupTime(TimeValue.seconds(2))
                .measurementIterations(5).measurementTime(TimeValue.seconds(2)).build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Double> milliseconds = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            milliseconds.put(Optional.ofNullable(result.getParams().getParam("format")).orElse("") + " " + name,
                    result.getPrimaryResult().getScore());
        }
        double plain = milliseconds.remove(" plain");
        double archival = milliseconds.remove(" plainArchival");
        System.out.printf("%n%-8s %12s %12s %16s %16s%n", "format", "write ms", "read ms", "write : plain", "write : archival");
        milliseconds.keySet().stream().filter(name -> name.endsWith(" write")).forEach(name -> {
            String format = name.substring(0, name.indexOf(' '));
            System.out.printf("%-8s %12.3f %12.3f %16.3f %16.3f%n", format, milliseconds.get(name),
                    milliseconds.get(format + " readBack"), milliseconds.get(name) / plain, milliseconds.get(name) / archival);
        });
        System.out.printf("%nplain    %12.3f   the printed page by a plain PdfRendererBuilder with GSUB typefaces%n", plain);
        System.out.printf("archival %12.3f   the same, as PDF/A-3a and PDF/UA-1%n", archival);
    }
}
