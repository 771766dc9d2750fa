package press.colophon.article;

import java.net.URI;
import java.util.Optional;

/**
 * What is known of the rights. Nothing here is ever derived: no notice from a holder, no holder from a publisher.
 *
 * @param holder     who holds the copyright
 * @param notice     the copyright notice, word for word
 * @param terms      what one may do with the text, word for word
 * @param licenseUrl the licence
 */
public record Rights(Optional<String> holder, Optional<String> notice, Optional<String> terms, Optional<URI> licenseUrl) {

    /** Nothing is known. */
    public static final Rights UNKNOWN = new Rights(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Rights {
        holder = Text.line("a rights holder", holder);
        notice = Text.line("a copyright notice", notice);
        terms = Text.line("terms of use", terms);
        licenseUrl = Links.web("a licence", licenseUrl);
    }
}
