/** Plain text, wrapped at 72 columns, with notes for its links and a colophon at its end. */
@NullMarked
package press.colophon.export.text;

import org.jspecify.annotations.NullMarked;
