package press.colophon.intake.picture;

import press.colophon.article.Limits;

/** The size that a header states. A file of another size than a picture may have is read no further. */
record Pixels(int width, int height) {

    Pixels {
        if (width <= 0 || height <= 0) {
            throw PictureRefused.damaged("its header states no size");
        }
        if ((long) width * height > Limits.PHOTO_PIXELS) {
            throw new PictureRefused(PictureRefused.Reason.TOO_LARGE, "The picture has %,d × %,d pixels, and the most is %,d."
                    .formatted(width, height, Limits.PHOTO_PIXELS));
        }
    }
}
