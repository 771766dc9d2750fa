/** HTML: one file that stands alone, and the story as the pages of the site show it. */
@NullMarked
package press.colophon.export.html;

import org.jspecify.annotations.NullMarked;
