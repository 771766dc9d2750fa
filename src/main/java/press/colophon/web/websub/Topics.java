package press.colophon.web.websub;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.feed.Documents;
import press.colophon.feed.Outbox;
import press.colophon.web.FeedFormats;
import press.colophon.web.Site;

/** The addresses of what hubs are told of. */
@Component
final class Topics {

    private final FeedFormats formats;
    private final Site site;

    Topics(FeedFormats formats, Site site) {
        this.formats = formats;
        this.site = site;
    }

    /** Where it is that something is new; empty of a format that there is no more. */
    Optional<URI> of(Outbox.News news) {
        return formats.subscribed().stream().filter(format -> format.format().name().equals(news.format())).findFirst()
                .map(format -> site.at(Documents.path(news.feed(), 0, format.name())));
    }
}
