/** The canonical article: typed facts, typed blocks, its photos and its credits, with no markup and no missing credit. */
@NullMarked
package press.colophon.article;

import org.jspecify.annotations.NullMarked;
