package press.colophon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Dates in conditions count only if they are dates (RFC 9110, 5.6.7): Tomcat takes the 99th of January for one in April. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HttpDates extends OncePerRequestFilter {

    private static final List<DateTimeFormatter> FORMS = List.of(DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> meaningless = Stream.of(HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_UNMODIFIED_SINCE)
                .filter(name -> request.getHeader(name) != null && !isDate(request.getHeader(name))).toList();
        chain.doFilter(meaningless.isEmpty() ? request : new Without(request, meaningless), response);
    }

    private static boolean isDate(String value) {
        return FORMS.stream().anyMatch(form -> {
            try {
                form.parse(value.strip());
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        });
    }

    /** A request as if these headers had not been sent. */
    private static final class Without extends HttpServletRequestWrapper {

        private final List<String> names;

        Without(HttpServletRequest request, List<String> names) {
            super(request);
            this.names = names;
        }

        @Override
        public long getDateHeader(String name) {
            return names.stream().anyMatch(name::equalsIgnoreCase) ? -1 : super.getDateHeader(name);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return names.stream().anyMatch(name::equalsIgnoreCase) ? null : super.getHeader(name);
        }
    }
}
