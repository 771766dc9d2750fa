package press.colophon.preflight;

import java.net.URI;

/**
 * A document that rules come from.
 *
 * @param title what it is called, and whose it is
 * @param url   where it is, or was
 * @param read  in which state it was read
 */
public record Source(String title, URI url, String read) {
}
