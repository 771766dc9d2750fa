/** What every format has to keep, whatever the article: written, read back, and damaged on purpose. */
@NullMarked
package press.colophon.contract;

import org.jspecify.annotations.NullMarked;
