/** The canonical JSON: the article itself, field by field, to be imported again. */
@NullMarked
package press.colophon.export.json;

import org.jspecify.annotations.NullMarked;
