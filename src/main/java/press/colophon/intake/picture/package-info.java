/** Picture files that come in: what they are, what they state of their credits, and where that contradicts an article. */
@NullMarked
package press.colophon.intake.picture;

import org.jspecify.annotations.NullMarked;
