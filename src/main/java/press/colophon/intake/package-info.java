/** The way in: a foreign document becomes an article, and a list of what could not be carried over. */
@NullMarked
package press.colophon.intake;

import org.jspecify.annotations.NullMarked;
