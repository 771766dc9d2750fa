/** The newsroom's way in, as programs use it. */
@NullMarked
package press.colophon.web.api;

import org.jspecify.annotations.NullMarked;
