/** Who asks, and what he may. */
@NullMarked
package press.colophon.web.access;

import org.jspecify.annotations.NullMarked;
