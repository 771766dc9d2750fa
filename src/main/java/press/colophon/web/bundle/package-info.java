/** Many articles in many formats, as one archive. */
@NullMarked
package press.colophon.web.bundle;

import org.jspecify.annotations.NullMarked;
