/** Plain text as people paste it and as printed pages give it back, with what the printing broke mended. */
@NullMarked
package press.colophon.intake.text;

import org.jspecify.annotations.NullMarked;
