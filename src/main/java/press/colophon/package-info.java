/** Colophon: one article in, every format out, and no credit lost on the way. */
@NullMarked
package press.colophon;

import org.jspecify.annotations.NullMarked;
