package press.colophon.export;

/**
 * A file format that an edition can be had in.
 *
 * @param name      in addresses and on the command line, such as {@code pdf}; lower case
 * @param title     for people, such as {@code Plain text}
 * @param mediaType as HTTP states it, with its charset if it is text
 * @param extension of a file's name, without the dot before it; it may have one within, as {@code feed.json} does
 */
public record Format(String name, String title, String mediaType, String extension) {
}
