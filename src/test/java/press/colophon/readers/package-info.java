/** What programs that know nothing of us read in our files: validators, viewers, browsers, feed readers. */
@NullMarked
package press.colophon.readers;

import org.jspecify.annotations.NullMarked;
