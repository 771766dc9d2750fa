package press.colophon.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import press.colophon.article.Article;
import press.colophon.export.markup.Escape;
import press.colophon.export.markup.Markup;
import press.colophon.fixture.Colophons;

/** The text of the sample as a plain PDF, with a typeface that has GSUB tables, as one sets up the renderer by its manual. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class YardstickBenchmark {

    private static final Path FONT = Path.of("templates/fonts/NotoSerif-Regular.ttf");

    private String html;

    @Setup
    public void prepare() {
        Article article = Colophons.sample();
        html = "<html><head><title>Yardstick</title><style>body { font: 10.5pt/15pt 'Noto Serif' }</style></head><body><h1>"
                + Escape.of(article.headline()) + "</h1>"
                + Markup.of(article, (photo, figure) -> "<p>" + Escape.of(photo.creditLine()) + "</p>") + "</body></html>";
    }

    @Benchmark
    public byte[] plainPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(FONT.toFile(), "Noto Serif");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
