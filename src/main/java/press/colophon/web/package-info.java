/** The service: its routes, its pages and the command that starts it. */
@NullMarked
package press.colophon.web;

import org.jspecify.annotations.NullMarked;
