/** The documents of feeds: what readers and aggregators ask for again and again, and the lists of what there is. */
@NullMarked
package press.colophon.web.feed;

import org.jspecify.annotations.NullMarked;
