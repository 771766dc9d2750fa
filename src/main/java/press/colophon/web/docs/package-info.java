/** The description of the API, for programs and for people. */
@NullMarked
package press.colophon.web.docs;

import org.jspecify.annotations.NullMarked;
