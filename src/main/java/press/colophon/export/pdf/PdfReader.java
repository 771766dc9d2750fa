package press.colophon.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import press.colophon.article.Credits;
import press.colophon.article.Place;

/** Reads a file with PDFBox alone, which knows nothing of how it was laid out. */
final class PdfReader {

    /** Fifty photos of 20 MB would be more; a file of that size is not proven in memory. */
    private static final int BYTES = 512 << 20;
    private static final int PAGES = 10_000;

    private PdfReader() {
    }

    static Credits read(InputStream export) throws IOException {
        byte[] bytes = export.readNBytes(BYTES + 1);
        if (bytes.length > BYTES) {
            throw new IOException("a PDF of more than %d MB is not read".formatted(BYTES >> 20));
        }
        Bombs.check(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        }
    }

    private static Credits read(PDDocument document) throws IOException {
        if (document.isEncrypted()) {
            throw new IOException("it is encrypted");
        }
        if (document.getNumberOfPages() > PAGES) {
            throw new IOException("it has more than %,d pages".formatted(PAGES));
        }
        Credits credits = new Credits();
        List<PrintedPart> parts = PrintedPart.read(document);
        for (PrintedPart part : parts) {
            part.read(credits);
            PacketReader.read(parts.size() == 1 && part.first() == 0 ? document.getDocumentCatalog().getMetadata()
                    : document.getPage(part.first()).getMetadata(), Place.METADATA, part.number(), 0, credits);
        }
        Sources.read(document, credits);
        return credits;
    }
}
