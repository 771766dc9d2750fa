/** Picture files: how they come in, what they state, and how they go out with the credits of their photo. */
@NullMarked
package press.colophon.web.photo;

import org.jspecify.annotations.NullMarked;
