/** A POST that is sent again is done once, and answered as it was. */
@NullMarked
package press.colophon.web.idempotency;

import org.jspecify.annotations.NullMarked;
