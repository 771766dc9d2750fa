package press.colophon.web.feed;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import press.colophon.feed.FeedStates;
import press.colophon.web.FeedFormats;

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

    private static final int MOST = 2_000;

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
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
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getHeader(HttpHeaders.RANGE) == null
                && request.getHeader(HttpHeaders.IF_MATCH) == null && request.getHeader(HttpHeaders.IF_UNMODIFIED_SINCE) == null;
    }

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getScheme() + ' ' + request.getServerName() + ' ' + request.getServerPort() + request.getRequestURI();
        @Nullable Line line = lines.get(address);
        if (line == null || !line.isCurrent(states)) {
            Optional<Line> drawn = draw(request);
            if (drawn.isEmpty()) {
                lines.remove(address);
                return false;
            }
            line = drawn.get();
            if (lines.size() >= MOST) {
                // Addresses are free to make up.
                lines.clear();
            }
            lines.put(address, line);
        }
        return answers.sendKnown(line.known, request, response);
    }

    /** What an address leads to, as long as the document stays the same. */
    private record Line(String feed, long page, Known known) {

        boolean isCurrent(FeedStates states) {
            return states.of(feed, page).filter(state -> state == known.state()).isPresent();
        }
    }

    private Optional<Line> draw(HttpServletRequest request) {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            return Optional.empty();
        }
        long page = path.group(2) == null ? 0 : Long.parseLong(path.group(2));
        // What depends on templates may change without the feed.
        return formats.named(path.group(3)).filter(format -> !format.isDesigned())
                .flatMap(format -> states.of(path.group(1), page).flatMap(state -> answers.known(state, format, request)))
                .map(known -> new Line(path.group(1), page, known));
    }
}
