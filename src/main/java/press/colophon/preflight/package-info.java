/** What an aggregator would reject in a feed: the rules that its partners are given, held against a feed file. */
@NullMarked
package press.colophon.preflight;

import org.jspecify.annotations.NullMarked;
