package press.colophon.export.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** An address as a QR code: a picture of black and white only, so that it prints sharp at any size. */
final class QrCode {

    private static final int PIXELS_PER_MODULE = 2;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private QrCode() {
    }

    /** The code as PNG, or empty if the address is too long for one. */
    static Optional<byte[]> png(URI address) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(address.toString(), BarcodeFormat.QR_CODE, 0, 0, HINTS);
            int side = modules.getWidth() * PIXELS_PER_MODULE;
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            WritableRaster pixels = image.getRaster();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    pixels.setSample(x, y, 0, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? 0 : 1);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        } catch (WriterException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }
}
