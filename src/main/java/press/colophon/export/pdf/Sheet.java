package press.colophon.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDArtifactMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a person sees on one sheet of paper.
 *
 * @param runs   its tagged pieces, by their numbers
 * @param footer the words that stand at its foot
 */
record Sheet(Map<Integer, Run> runs, Footer footer) {

    static Sheet read(PDPage page, int number) throws IOException {
        Visible visible = new Visible(page.getCropBox());
        visible.processPage(page);
        Map<Integer, Run> runs = new HashMap<>();
        List<TextPosition> footer = new ArrayList<>();
        visible.getMarkedContents().forEach(content -> collect(content, number, runs, footer));
        return new Sheet(runs, Footer.of(footer));
    }

    private static void collect(PDMarkedContent content, int number, Map<Integer, Run> runs,
                                List<TextPosition> footer) {
        List<TextPosition> glyphs = new ArrayList<>();
        List<PDImageXObject> pictures = new ArrayList<>();
        for (Object piece : content.getContents()) {
            switch (piece) {
                case TextPosition glyph -> glyphs.add(glyph);
                case PDImageXObject picture -> pictures.add(picture);
                case PDMarkedContent inner -> collect(inner, number, runs, footer);
                default -> { }
            }
        }
        if (content instanceof PDArtifactMarkedContent artifact && "Pagination".equals(artifact.getType())) {
            footer.addAll(glyphs);
        } else if (content.getMCID() >= 0 && !(content instanceof PDArtifactMarkedContent)) {
            runs.putIfAbsent(content.getMCID(), Run.of(number, glyphs, pictures));
        }
    }

    /** Leaves out what is drawn but not seen: ink that is no ink, and words beside the paper. */
    private static final class Visible extends PDFMarkedContentExtractor {

        private final PDRectangle paper;

        Visible(PDRectangle paper) {
            this.paper = paper;
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            boolean ink = getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
            boolean onPaper = glyph.getX() >= 0 && glyph.getX() + glyph.getWidth() <= paper.getWidth()
                    && glyph.getY() >= 0 && glyph.getY() <= paper.getHeight();
            if (ink && onPaper) {
                super.processTextPosition(glyph);
            }
        }
    }
}
