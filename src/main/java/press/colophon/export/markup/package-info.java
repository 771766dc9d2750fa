/** The body of an article as HTML: for pages, for print, and inside feeds. */
@NullMarked
package press.colophon.export.markup;

import org.jspecify.annotations.NullMarked;
