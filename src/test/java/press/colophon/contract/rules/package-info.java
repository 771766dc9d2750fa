/** The rules that feed validators apply, each with the edit of a good feed that breaks it. */
@NullMarked
package press.colophon.contract.rules;

import org.jspecify.annotations.NullMarked;
