package press.colophon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import press.colophon.article.Photos;
import press.colophon.article.Place;
import press.colophon.export.Edition;
import press.colophon.export.Export;
import press.colophon.export.Format;
import press.colophon.export.Proof;

/** A PDF that somebody took a credit out of, or changed one in, after it was written. */
class PdfMutationTest {

    private static final Format PDF = Formats.named("pdf").format();
    private static final Edition WHOLE =
            Edition.of(new Marked('A', "", "", Optional.empty()).article(), Photos.NONE);
    private static final Export EXPORT = Formats.EXPORTS.export(WHOLE, PDF);

    /** Changes a document; may throw. */
    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    @Test
    void withoutItsMetadataNoCreditStandsThere() throws IOException {
        byte[] file = changed(document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA));

        assertMissed(file, Place.METADATA);
    }

    @Test
    void withoutItsEmbeddedArticleNoCreditStandsThere() throws IOException {
        byte[] file = changed(document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF")));

        assertMissed(file, Place.EMBEDDED);
    }

    @Test
    void withNothingOnItsPagesNoCreditIsSeen() throws IOException {
        byte[] file = changed(document -> {
            for (PDPage page : document.getPages()) {
                page.getCOSObject().removeItem(COSName.CONTENTS);
            }
        });

        assertMissed(file, Place.SEEN);
        assertMissed(file, Place.FOOTER);
    }

    @Test
    void aPageWithoutFooterIsMissedAlthoughTheOthersHaveOne() throws IOException {
        byte[] file = changed(document -> document.getPage(document.getNumberOfPages() - 1).getCOSObject()
                .removeItem(COSName.CONTENTS));

        assertMissed(file, Place.FOOTER);
    }

    @Test
    void eachCreditThatIsChangedInTheMetadataIsMissedThere() throws IOException {
        assertEachMissedWhenChanged(Place.METADATA);
    }

    @Test
    void eachCreditThatIsChangedInTheEmbeddedArticleIsMissedThere() throws IOException {
        assertEachMissedWhenChanged(Place.EMBEDDED);
    }

    private static void assertEachMissedWhenChanged(Place place) throws IOException {
        List<Proof.Line> there = EXPORT.proof().lines().stream().filter(line -> line.demanded().contains(place)).toList();
        assertThat(there).isNotEmpty();
        for (Proof.Line line : there) {
            String mark = Marked.of(line.credit());
            Proof proof = Formats.EXPORTS.prove(changed(document -> replace(stream(document, place), mark)), PDF, WHOLE);
            assertThat(proof.lost()).as("%s in %s", mark, place).singleElement().satisfies(lost -> {
                assertThat(lost.credit()).isEqualTo(line.credit());
                assertThat(lost.missing()).containsExactly(place);
            });
            assertThat(proof.invented()).as("%s in %s", mark, place).isNotEmpty();
        }
    }

    private static COSStream stream(PDDocument document, Place place) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        return place == Place.METADATA ? catalog.getCOSStream(COSName.METADATA)
                : ((COSDictionary) catalog.getCOSArray(COSName.getPDFName("AF")).getObject(0))
                        .getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
    }

    private static void replace(COSStream stream, String mark) throws IOException {
        String text = new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(mark);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.replace(mark, Marked.changed(mark)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] changed(Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(EXPORT.bytes()); var out = new ByteArrayOutputStream()) {
            change.in(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void assertMissed(byte[] file, Place place) throws IOException {
        assertThat(Formats.EXPORTS.prove(file, PDF, WHOLE).lines().stream().filter(line -> line.demanded().contains(place)))
                .isNotEmpty().allSatisfy(line -> assertThat(line.missing()).as(line.toString()).contains(place));
    }
}
