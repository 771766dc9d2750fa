package press.colophon.intake.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Reads the chunks of a PNG file. XMP stands in an {@code iTXt} chunk; no other text is unfolded. */
final class PngFile {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private static final String XMP = "iTXtXML:com.adobe.xmp\0";

    private PngFile() {
    }

    static Opened open(FileBytes file) {
        int at = SIGNATURE.length();
        if (!file.says(at + 4, "IHDR")) {
            throw PictureRefused.damaged("its header is damaged");
        }
        Pixels pixels = new Pixels(file.u32(at + 8), file.u32(at + 12));
        Optional<byte[]> xmp = Optional.empty();
        for (boolean ended = false; !ended; ) {
            int end = file.skip(file.skip(at + 8, file.u32(at)), 4);
            if (xmp.isEmpty() && file.says(at + 4, XMP)) {
                xmp = text(file.slice(at + 4 + XMP.length(), end - 4));
            }
            ended = file.says(at + 4, "IEND");
            at = end;
        }
        return new Opened("image/png", pixels, xmp, List.of());
    }

    /** Behind the keyword come whether the text is compressed and how, then a language and its keyword; then the text. */
    private static Optional<byte[]> text(byte[] data) {
        int text = 2;
        for (int zeros = 0; zeros < 2; text++) {
            if (text >= data.length) {
                return Optional.empty();
            }
            zeros += data[text] == 0 ? 1 : 0;
        }
        ByteArrayInputStream rest = new ByteArrayInputStream(data, text, data.length - text);
        try (var in = data[0] == 0 ? rest : new InflaterInputStream(rest)) {
            return Optional.of(in.readNBytes(Opened.LONGEST_XMP + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
