/** Tells the hubs of WebSub which feeds have changed, so that subscribers need not ask. */
@NullMarked
package press.colophon.web.websub;

import org.jspecify.annotations.NullMarked;
