/** The printed page, to keep: PDF/A-3a and PDF/UA-1, with the canonical article inside. */
@NullMarked
package press.colophon.export.pdf;

import org.jspecify.annotations.NullMarked;
