/** JSON Feed 1.1 with the full text, and with every credit for which it has no field under {@code _colophon}. */
@NullMarked
package press.colophon.export.jsonfeed;

import org.jspecify.annotations.NullMarked;
