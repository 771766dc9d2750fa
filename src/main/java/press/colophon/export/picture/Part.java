package press.colophon.export.picture;

/**
 * A stretch of a picture file.
 *
 * @param from the first byte
 * @param to   the byte after its last
 * @param xmp  whether it holds XMP
 */
record Part(int from, int to, boolean xmp) {
}
