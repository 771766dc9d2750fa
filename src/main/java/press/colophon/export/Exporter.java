package press.colophon.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import press.colophon.article.Credits;
import press.colophon.article.Place;
import press.colophon.article.Term;

/**
 * A format: writes an edition, and reads the credits back out of such a file with a parser that did not write it.
 *
 * <p>An exporter takes no clock and no randomness: the same edition always gives the same bytes. It fetches nothing.
 * A class that implements this and is a Spring component below this package is found by the command line, the
 * routes, the list of formats and the contract test.
 */
public interface Exporter {

    /** The format's name, media type and file extension. */
    Format format();

    /**
     * Where this format has a place for a credit. The proof demands it in each of these places;
     * {@link Place#PICTURE} only of photos whose bytes are passed on.
     *
     * @param term what the credit says
     * @return the places; none if the format has no field for it
     */
    Set<Place> places(Term term);

    /** The template that a newsroom edits to change this format's look, such as {@code pdf/article.ftlh}. */
    default Optional<String> template() {
        return Optional.empty();
    }

    /**
     * For whom files of this format are made. Whatever the edition, {@link Exports} lets a format for partners have
     * only what may be passed on; a format for readers has what the edition's audience may.
     */
    default Audience audience() {
        return Audience.PARTNERS;
    }

    /** Whether people and aggregators subscribe to files of this format, and ask again and again for what is new. */
    default boolean isFeed() {
        return false;
    }

    /**
     * Writes an edition. The stream stays open.
     *
     * @param edition what to write
     * @param out     where to
     * @throws Unprintable if the format cannot show something in the edition
     * @throws IOException if the stream fails
     */
    void write(Edition edition, OutputStream out) throws IOException;

    /**
     * Reads the credits out of a file of this format; bytes only, the articles are not known.
     *
     * @param export the whole file
     * @return what was found, and where
     * @throws IOException if it is not a file of this format, or is damaged
     */
    Credits readBack(InputStream export) throws IOException;
}
