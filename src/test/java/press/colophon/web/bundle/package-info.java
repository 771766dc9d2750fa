@NullMarked
package press.colophon.web.bundle;

import org.jspecify.annotations.NullMarked;
