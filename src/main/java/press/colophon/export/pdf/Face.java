package press.colophon.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One weight and style of a family, parsed once and kept. */
record Face(String family, int weight, boolean italic, TrueTypeFont outlines, CmapLookup characters) {

    static Face parse(String family, int weight, boolean italic, String file, byte[] bytes) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            if (font.getTableMap().get("glyf") == null) {
                throw new IOException("it has no TrueType outlines");
            }
            // Ligatures would cost most of the time, and turn letters into glyphs that no reader can turn back.
            font.setEnableGsub(false);
            return new Face(family, weight, italic, font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("the typeface templates/fonts/%s cannot be used: %s"
                    .formatted(file, e.getMessage()), e);
        }
    }

    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** How far a character moves the next one on, in ems. */
    double advance(int codePoint) {
        try {
            return (double) outlines.getAdvanceWidth(characters.getGlyphId(codePoint)) / outlines.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
