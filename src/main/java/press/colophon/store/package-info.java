/** Where articles are kept. */
@NullMarked
package press.colophon.store;

import org.jspecify.annotations.NullMarked;
