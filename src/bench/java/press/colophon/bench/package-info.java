/** How long each format takes, beside a yardstick in the same run. */
@NullMarked
package press.colophon.bench;

import org.jspecify.annotations.NullMarked;
