package press.colophon.export.jsonfeed;

import java.net.URI;
import java.util.Optional;
import press.colophon.article.Author;
import press.colophon.article.Publisher;
import press.colophon.article.Source;

/** Someone, and the page that is theirs. */
record Named(String name, Optional<URI> url) {

    static Named of(Author author) {
        return new Named(author.name(), author.url());
    }

    static Named of(Source source) {
        return new Named(source.name(), source.url());
    }

    static Named of(Publisher publisher) {
        return new Named(publisher.name(), publisher.url());
    }
}
