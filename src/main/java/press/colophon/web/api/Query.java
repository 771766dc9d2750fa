package press.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import press.colophon.web.problem.Problem;

/** The parameters of a request in its address. All that is wrong with them is told at once. */
final class Query {

    private final HttpServletRequest request;
    private final List<Map<String, String>> errors = new ArrayList<>();

    Query(HttpServletRequest request) {
        this.request = request;
    }

    /** What a function makes of a parameter, if it is there and the function takes it. */
    <T> Optional<T> value(String name, Function<String, T> reading) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return Optional.empty();
        }
        try {
            if (values.length > 1) {
                throw new IllegalArgumentException("is there more than once");
            }
            return Optional.of(reading.apply(values[0]));
        } catch (IllegalArgumentException e) {
            errors.add(Map.of("parameter", name, "detail", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** How many are wanted, from 1 to a number. */
    int limit(int usual, int most) {
        return value("limit", text -> Math.toIntExact(number(text, 1, most))).orElse(usual);
    }

    /** Behind which number to go on; 0 from the start. */
    long after() {
        return value("after", text -> number(text, 0, 999_999_999_999_999_999L)).orElse(0L);
    }

    private static long number(String text, long least, long most) {
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (number >= least && number <= most) {
            return number;
        }
        throw new IllegalArgumentException("is not a whole number from %d to %d".formatted(least, most));
    }

    /**
     * To be called once all parameters were read.
     *
     * @throws Problem 400 with all that is wrong
     */
    void check() {
        if (!errors.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "Bad Request", "The address asks for what cannot be given; what is wrong is listed.")
                    .with("errors", List.copyOf(errors));
        }
    }
}
