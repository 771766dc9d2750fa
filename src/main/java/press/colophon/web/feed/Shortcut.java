package press.colophon.web.feed;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import press.colophon.feed.FeedState;
import press.colophon.feed.FeedStates;
import press.colophon.web.FeedFormats;
import press.colophon.web.FeedFormats.FeedFormat;

/**
 * The short way for those who poll, who are by far the most: a document of a feed that is ready goes out before routes are
 * matched and arguments resolved, which costs more than the answer. Whatever is not as plain as that, such as a key, a part
 * or anything that could be refused, takes the long way to {@link FeedController}, where the answer is the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Shortcut implements Filter {

    private static final Pattern PATH = Pattern.compile("/feeds/([a-z0-9-]{1,120})(?:/([1-9][0-9]{0,8}))?\\.([a-z0-9]+)");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final FeedStates states;
    private final FeedFormats formats;
    private final FeedAnswers answers;

    Shortcut(FeedStates states, FeedFormats formats, FeedAnswers answers) {
        this.states = states;
        this.formats = formats;
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer && isPlain(asked)
                && isAnswered(asked, answer))) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/feeds/") && METHODS.contains(request.getMethod())
                && Stream.of(HttpHeaders.AUTHORIZATION, HttpHeaders.RANGE, HttpHeaders.IF_MATCH, HttpHeaders.IF_UNMODIFIED_SINCE)
                        .allMatch(name -> request.getHeader(name) == null);
    }

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            return false;
        }
        Optional<FeedFormat> format = formats.named(path.group(3));
        long page = path.group(2) == null ? 0 : Long.parseLong(path.group(2));
        Optional<FeedState> state = format.isPresent() ? states.of(path.group(1), page) : Optional.empty();
        return state.isPresent()
                && answers.sendIfReady(state.get(), format.get(), new ServletWebRequest(request, response), response);
    }
}
