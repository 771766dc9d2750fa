/** Which articles make which edition. */
@NullMarked
package press.colophon.feed;

import org.jspecify.annotations.NullMarked;
