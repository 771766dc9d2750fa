package press.colophon.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import press.colophon.article.Credits;
import press.colophon.article.Photo;
import press.colophon.article.Place;
import press.colophon.export.Edition;
import press.colophon.export.Unprintable;
import press.colophon.export.picture.PictureCredits;
import press.colophon.export.template.Templates;

/**
 * The credits that a picture in a file states itself. A JPEG goes into a file as it is, with its own credits in it;
 * every other picture is taken apart, so each is given an XMP packet too.
 */
final class Pictures {

    private static final String JPEG = COSName.DCT_DECODE.getName();

    private Pictures() {
    }

    /** Gives each picture of a document that was just printed the credits of its photo. */
    static void credit(Edition edition, PDDocument document, Templates templates) throws IOException {
        for (PrintedPart part : PrintedPart.pictured(document)) {
            List<Photo> photos = edition.articles().get(part.number() - 1).photos();
            for (int i = 0; i < photos.size(); i++) {
                Photo photo = photos.get(i);
                if (edition.shows(photo)) {
                    PDImageXObject picture = part.pictures(i + 1).findFirst().orElseThrow(() -> unprintable(photo,
                            "its bytes are damaged"));
                    if (picture.getColorSpace() instanceof PDDeviceCMYK) {
                        throw unprintable(photo, "its colours are CMYK; convert it to RGB");
                    }
                    picture.setMetadata(packet(photo, document, templates));
                }
            }
        }
    }

    static Unprintable unprintable(Photo photo, String why) {
        return new Unprintable("the photo credited “%s” cannot be printed: %s".formatted(photo.creditLine(), why));
    }

    private static PDMetadata packet(Photo photo, PDDocument document, Templates templates) throws IOException {
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(templates.render("pdf/picture.ftlh", Map.of("photo", photo))
                .getBytes(StandardCharsets.UTF_8));
        return packet;
    }

    static void read(PDImageXObject picture, int article, int figure, Credits into) throws IOException {
        if (picture.getStream().getFilters().contains(COSName.DCT_DECODE)) {
            try (InputStream file = picture.getStream().createInputStream(List.of(JPEG))) {
                PictureCredits.read(file.readAllBytes(), article, figure, into);
            }
        }
        PacketReader.read(picture.getMetadata(), Place.PICTURE, article, figure, into);
    }
}
