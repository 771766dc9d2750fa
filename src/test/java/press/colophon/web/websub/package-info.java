/** Tests of the messages to hubs. */
@NullMarked
package press.colophon.web.websub;

import org.jspecify.annotations.NullMarked;
