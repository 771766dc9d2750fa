/** What a request is told when it cannot be done, as problem details (RFC 9457). */
@NullMarked
package press.colophon.web.problem;

import org.jspecify.annotations.NullMarked;
