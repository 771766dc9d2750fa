/** The newsroom's way in, for programs: articles, their states, their versions, and what happened to them. */
@NullMarked
package press.colophon.web.api;

import org.jspecify.annotations.NullMarked;
