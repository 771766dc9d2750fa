/** The way out: an edition in every format, read back before anyone gets it, with the proof that no credit was lost. */
@NullMarked
package press.colophon.export;

import org.jspecify.annotations.NullMarked;
