package press.colophon.article;

import java.net.URI;
import java.util.Optional;

/** Who published the article, and its home page. */
public record Publisher(String name, Optional<URI> url) {

    public Publisher {
        name = Text.line("a publisher", name);
        url = Links.web("the home page of a publisher", url);
    }
}
