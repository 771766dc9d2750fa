package press.colophon.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDArtifactMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import press.colophon.article.Credit;

/**
 * What a person sees on one sheet of paper.
 *
 * @param runs   its tagged pieces, by their numbers
 * @param footers what stands at its foot, or its head, as on every other sheet
 */
record Sheet(Map<Integer, Run> runs, List<Footer> footers) {

    static Sheet read(PDPage page, int number) throws IOException {
        return read(page, number, true);
    }

    /** The pictures of a sheet alone: the typefaces of a document that is not saved yet cannot be read. */
    static Sheet readPictures(PDPage page, int number) throws IOException {
        return read(page, number, false);
    }

    private static Sheet read(PDPage page, int number, boolean words) throws IOException {
        Visible visible = new Visible(page.getCropBox(), words);
        visible.processPage(page);
        Map<Integer, Run> runs = new HashMap<>();
        List<Footer> footers = new ArrayList<>();
        visible.getMarkedContents().forEach(content -> collect(content, number, runs, footers));
        return new Sheet(runs, footers);
    }

    /** Whether the foot of the sheet states a credit. */
    boolean says(Credit credit) {
        return footers.stream().anyMatch(footer -> footer.says(credit));
    }

    private static void collect(PDMarkedContent content, int number, Map<Integer, Run> runs,
                                List<Footer> footers) {
        List<TextPosition> glyphs = new ArrayList<>();
        List<PDImageXObject> pictures = new ArrayList<>();
        for (Object piece : content.getContents()) {
            switch (piece) {
                case TextPosition glyph -> glyphs.add(glyph);
                case PDImageXObject picture -> pictures.add(picture);
                case PDMarkedContent inner -> collect(inner, number, runs, footers);
                default -> { }
            }
        }
        if (content instanceof PDArtifactMarkedContent artifact && "Pagination".equals(artifact.getType())) {
            footers.add(Footer.of(glyphs));
        } else if (content.getMCID() >= 0 && !(content instanceof PDArtifactMarkedContent)) {
            runs.putIfAbsent(content.getMCID(), Run.of(number, glyphs, pictures));
        }
    }

    /** Leaves out what is drawn but not seen: ink that is no ink, and words beside the paper. */
    private static final class Visible extends PDFMarkedContentExtractor {

        private static final Set<String> OF_WORDS = Set.of(OperatorName.SET_FONT_AND_SIZE, OperatorName.SHOW_TEXT,
                OperatorName.SHOW_TEXT_ADJUSTED, OperatorName.SHOW_TEXT_LINE, OperatorName.SHOW_TEXT_LINE_AND_SPACE);

        private final PDRectangle paper;
        private final boolean words;

        Visible(PDRectangle paper, boolean words) {
            this.paper = paper;
            this.words = words;
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (words || !OF_WORDS.contains(operator.getName())) {
                super.processOperator(operator, operands);
            }
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
