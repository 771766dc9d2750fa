package press.colophon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A route of the service, as the service itself knows it.
 *
 * @param methods    it answers to; empty if to all
 * @param pattern    of its path
 * @param parameters of the query that its controller reads
 */
record Route(TreeSet<String> methods, String pattern, List<String> parameters) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    /** All routes there are, those of the actuator too. */
    static List<Route> all(ApplicationContext service) {
        List<Route> routes = new ArrayList<>();
        service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().forEach(mapping ->
                mapping.getHandlerMethods().forEach((info, method) -> patterns(info).forEach(pattern ->
                        routes.add(new Route(methods(info), pattern, parameters(method))))));
        return routes;
    }

    private static Stream<String> patterns(RequestMappingInfo info) {
        return Optional.ofNullable(info.getPathPatternsCondition()).orElseThrow().getPatternValues().stream();
    }

    private static TreeSet<String> methods(RequestMappingInfo info) {
        return new TreeSet<>(info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList());
    }

    private static List<String> parameters(HandlerMethod method) {
        return Stream.of(method.getMethod().getParameters()).flatMap(parameter -> Optional
                .ofNullable(AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class)).stream()
                .map(asked -> asked.name().isEmpty() ? parameter.getName() : asked.name())).toList();
    }

    /** The names of the variables in the path. */
    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /** All paths with these values for the variables. */
    List<String> paths(Map<String, List<String>> values) {
        List<String> paths = List.of(pattern);
        for (String variable : variables()) {
            paths = paths.stream().flatMap(path -> values.get(variable).stream()
                    .map(value -> VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(value)))).toList();
        }
        return paths;
    }

    @Override
    public String toString() {
        return methods + " " + pattern;
    }
}
