/** Where articles are kept, and the files made of them. */
@NullMarked
package press.colophon.store;

import org.jspecify.annotations.NullMarked;
