/** RSS 2.0 and Atom 1.0 with the full text, Dublin Core and Media RSS. */
@NullMarked
package press.colophon.export.syndication;

import org.jspecify.annotations.NullMarked;
