/** Tests of the rules of aggregators. */
@NullMarked
package press.colophon.preflight;

import org.jspecify.annotations.NullMarked;
