package press.colophon.article;

import java.net.URI;
import java.util.Optional;

/** Whom a byline names: a person, or an organization such as an agency, if that is known. */
public record Author(String name, Optional<Kind> kind, Optional<URI> url) {

    public Author {
        name = Text.line("a byline", name);
        url = Links.web("the page of a byline", url);
    }

    /** An author of whom only the name is known. */
    public static Author named(String name) {
        return new Author(name, Optional.empty(), Optional.empty());
    }

    /** What kind of author it is. */
    public enum Kind { PERSON, ORGANIZATION }
}
