package press.colophon.article;

import java.net.URI;
import java.util.Optional;

/** The agency that the story came from; not the byline, and not the publisher. */
public record Source(String name, Optional<URI> url) {

    public Source {
        name = Text.line("a source", name);
        url = Links.web("the page of a source", url);
    }
}
