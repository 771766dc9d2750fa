/** What the constructors of the model refuse, and what they put in order. */
@NullMarked
package press.colophon.article;

import org.jspecify.annotations.NullMarked;
