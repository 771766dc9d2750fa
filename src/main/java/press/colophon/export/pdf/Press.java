package press.colophon.export.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a page out and prints it: tagged, with its typefaces in it, and with nothing from anywhere but its pictures. */
final class Press {

    /** The scheme of the only addresses that a page can show pictures from. */
    static final String PICTURE = "picture";

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
        // Pictures are in memory already, and would pass through a file each time they are looked at.
        ImageIO.setUseCache(false);
    }

    private Press() {
    }

    /**
     * Prints a galley.
     *
     * @param pictures the pictures that it shows, by their addresses
     * @param into     an empty document
     */
    static void print(Galley galley, Faces faces, Map<String, byte[]> pictures, PDDocument into) throws IOException {
        PdfRendererBuilder press = new PdfRendererBuilder()
                .usePDDocument(into)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .withProducer("Colophon")
                .withW3cDocument(galley.page(), "")
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT))
                .useProtocolsStreamImplementation(uri -> new Bytes(pictures.getOrDefault(uri, new byte[0])), PICTURE);
        for (var when : ExternalResourceControlPriority.values()) {
            press.useExternalResourceAccessControl((uri, type) ->
                    pictures.containsKey(uri) && type == ExternalResourceType.IMAGE_RASTER, when);
        }
        if (galley.bothWays()) {
            press.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer());
        }
        for (Face face : faces.with(galley.families())) {
            press.useFont(new Loaded(into, face), face.family(), face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
        }
        try (PdfBoxRenderer renderer = press.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** A kept face, embedded into a document when the first word is set in it. */
    private static final class Loaded extends PDFontSupplier {

        private final PDDocument document;
        private final Face face;

        Loaded(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDType0Font supply() {
            try {
                return PDType0Font.load(document, face.outlines(), true);
            } catch (IOException e) {
                throw new IllegalStateException("a face that was parsed cannot be embedded", e);
            }
        }
    }

    private record Bytes(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
