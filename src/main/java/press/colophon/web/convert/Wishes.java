package press.colophon.web.convert;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import press.colophon.export.Format;
import press.colophon.web.problem.Problem;

/**
 * What the address of a request asks for: {@code to=FORMAT}, and facts that the document does not state, such as
 * {@code set.publisher=The Paper}.
 */
record Wishes(Format to, Map<String, String> facts) {

    private static final String TO = "to";
    private static final String SET = "set.";

    static Wishes of(HttpServletRequest request, List<Format> formats) {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional<String> to = Optional.empty();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (parameter.getValue().length > 1) {
                throw wrong("The parameter “%s” is there more than once.".formatted(name));
            }
            if (name.equals(TO)) {
                to = Optional.of(parameter.getValue()[0]);
            } else if (name.startsWith(SET)) {
                facts.put(name.substring(SET.length()), parameter.getValue()[0]);
            } else {
                throw wrong("There is no parameter “%s”; there are to, and set.NAME such as set.publisher.".formatted(name));
            }
        }
        return new Wishes(format(to, formats), facts);
    }

    private static Format format(Optional<String> to, List<Format> formats) {
        String names = String.join(", ", formats.stream().map(Format::name).toList());
        String name = to.orElseThrow(() -> wrong("Say with to=FORMAT what to convert to: %s.".formatted(names)));
        return formats.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> wrong("There is no format “%s”. The formats are %s.".formatted(name, names)));
    }

    private static Problem wrong(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "Bad Request", detail);
    }
}
