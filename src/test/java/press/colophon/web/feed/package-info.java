@NullMarked
package press.colophon.web.feed;

import org.jspecify.annotations.NullMarked;
