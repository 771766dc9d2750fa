package press.colophon.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** An article's part of a document that was just printed, and the page that it starts on. */
record Part(PDPage firstPage) {

    /** The parts of a document, in their order. */
    static List<Part> of(PDDocument document) {
        List<Part> parts = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), parts);
        return parts;
    }

    private static void collect(PDStructureNode node, List<Part> parts) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (StandardStructureTypes.ART.equals(element.getStructureType())) {
                    parts.add(new Part(element.getPage()));
                } else {
                    collect(element, parts);
                }
            }
        }
    }
}
