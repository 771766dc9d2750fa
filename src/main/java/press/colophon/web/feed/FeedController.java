package press.colophon.web.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.feed.Documents;
import press.colophon.feed.FeedState;
import press.colophon.feed.FeedStates;
import press.colophon.web.FeedFormats;
import press.colophon.web.FeedFormats.FeedFormat;
import press.colophon.web.NotFound;
import press.colophon.web.Site;

/** The documents of feeds, for those whom the {@link Shortcut} does not answer. */
@RestController
final class FeedController {

    private static final String NAME = "/feeds/{name:[a-z0-9-]{1,120}}";
    private static final String FORMAT = ".{format:[a-z0-9]+}";

    private final FeedStates states;
    private final FeedFormats formats;
    private final FeedAnswers answers;
    private final Site site;

    FeedController(FeedStates states, FeedFormats formats, FeedAnswers answers, Site site) {
        this.states = states;
        this.formats = formats;
        this.answers = answers;
        this.site = site;
    }

    @GetMapping(NAME + FORMAT)
    void current(@PathVariable String name, @PathVariable String format, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        FeedFormat wanted = format(format);
        answers.send(states.of(name, 0).orElseThrow(() -> NotFound.feed(name)), wanted, request, response);
    }

    @GetMapping(NAME + "/{page:[1-9][0-9]{0,8}}" + FORMAT)
    void archive(@PathVariable String name, @PathVariable long page, @PathVariable String format, ServletWebRequest request,
                 HttpServletResponse response) throws IOException {
        FeedFormat wanted = format(format);
        Optional<FeedState> archive = states.of(name, page);
        if (archive.isPresent()) {
            answers.send(archive.get(), wanted, request, response);
            return;
        }
        // The newest archive names the one that comes after it before that is closed: what it will hold is in the current document.
        FeedState current = states.of(name, 0).filter(state -> page == state.feed().archives() + 1 && page > 1)
                .orElseThrow(() -> NotFound.feed(name));
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.LOCATION, site.at(Documents.path(current.feed().name(), 0, wanted.name())).toString());
    }

    private FeedFormat format(String name) {
        return formats.named(name).orElseThrow(() -> NotFound.feedFormat(name, formats));
    }
}
