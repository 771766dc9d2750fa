package press.colophon.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What somebody does to a finished PDF. */
@FunctionalInterface
interface Changed {

    void to(PDDocument document) throws IOException;

    /** The file after it. */
    static byte[] changed(byte[] pdf, Changed change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.to(document);
            document.save(out);
        }
        return out.toByteArray();
    }
}
