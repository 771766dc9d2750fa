/** Any document in, any format out, and nothing kept. */
@NullMarked
package press.colophon.web.convert;

import org.jspecify.annotations.NullMarked;
