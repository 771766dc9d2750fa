package press.colophon.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import press.colophon.article.Credits;
import press.colophon.article.Photos;
import press.colophon.export.Edition;
import press.colophon.export.Exporter;
import press.colophon.fixture.Colophons;

/** Writing and reading back the sample article, in the format that is asked for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ExporterBenchmark {

    /** Filled with all formats that there are. */
    @Param("json")
    public String format;

    private Exporter exporter;
    private Edition edition;
    private byte[] export;

    @Setup
    public void prepare() throws IOException {
        exporter = Colophons.exports().exporters().stream()
                .filter(one -> one.format().name().equals(format)).findFirst().orElseThrow();
        edition = Edition.of(Colophons.sample(), Photos.NONE);
        export = write();
    }

    @Benchmark
    public byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(edition, out);
        return out.toByteArray();
    }

    @Benchmark
    public Credits readBack() throws IOException {
        return exporter.readBack(new ByteArrayInputStream(export));
    }
}
