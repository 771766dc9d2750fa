/** A service that is killed, again and again, and what has to be there afterwards. */
package press.colophon.crash;
