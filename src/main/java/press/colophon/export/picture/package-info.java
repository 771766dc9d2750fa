/** Picture files that carry their own credits, whatever page they are taken from. */
@NullMarked
package press.colophon.export.picture;

import org.jspecify.annotations.NullMarked;
