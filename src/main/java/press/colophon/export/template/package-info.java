/** The newsroom's templates: from the folder {@code templates} beside the program, or else from the jar. */
@NullMarked
package press.colophon.export.template;

import org.jspecify.annotations.NullMarked;
