package press.colophon.export.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import press.colophon.article.Photos;
import press.colophon.export.Edition;
import press.colophon.export.template.Templates;
import press.colophon.fixture.Colophons;

/**
 * The printed page of the sample, without its QR code, as one sets up the renderer by its manual: typefaces that have
 * GSUB tables, from their files each time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class YardstickBenchmark {

    private static final Path FONTS = Path.of("templates/fonts");

    private String page;

    @Setup
    public void prepare() throws IOException {
        XRLog.setLoggingEnabled(false); // the yardstick prints pages, not a log
        Templates templates = new Templates(Path.of("templates"));
        Edition edition = Edition.of(Colophons.sample(), Photos.NONE);
        PageModel model = new PageModel(edition, templates, new Faces(templates));
        page = templates.render(PdfWriter.TEMPLATE, Map.of("edition", edition, "title", "Yardstick",
                "articles", model.articles(), "css", templates.text("pdf/article.css")))
                .replaceAll("<img class=\"code\"[^>]*>", "");
    }

    @Benchmark
    public byte[] plain() throws IOException {
        return print(new PdfRendererBuilder());
    }

    @Benchmark
    public byte[] plainArchival() throws IOException {
        return print(new PdfRendererBuilder().usePdfAConformance(PdfAConformance.PDFA_3_A).usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    }

    private byte[] print(PdfRendererBuilder builder) throws IOException {
        for (String family : List.of("PT Serif", "PT Sans", "PT Mono")) {
            builder.useFont(font("Regular"), family, 400, FontStyle.NORMAL, true);
            builder.useFont(font("Italic"), family, 400, FontStyle.ITALIC, true);
            builder.useFont(font("Bold"), family, 700, FontStyle.NORMAL, true);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static File font(String style) {
        return FONTS.resolve("NotoSerif-" + style + ".ttf").toFile();
    }
}
