package press.colophon.export.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** The contents of an issue as those who hear it find them: the press knows no tag for them, so it prints them as a part. */
final class TableOfContents {

    private TableOfContents() {
    }

    /** Tags the part of a document that was just printed, and what is in it, as a table of contents. */
    static void tag(PDDocument document) {
        tag(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void tag(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) {
                continue;
            }
            switch (element.getStructureType()) {
                case StandardStructureTypes.PART -> {
                    element.setStructureType(StandardStructureTypes.TOC);
                    for (Object entry : element.getKids()) {
                        ((PDStructureElement) entry).setStructureType(StandardStructureTypes.TOCI);
                    }
                }
                case StandardStructureTypes.ART -> { }
                default -> tag(element);
            }
        }
    }
}
