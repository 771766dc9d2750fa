/** The command line. */
@NullMarked
package press.colophon.cli;

import org.jspecify.annotations.NullMarked;
