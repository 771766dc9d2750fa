package press.colophon.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to the routes that its key may use. A key that is not one is refused everywhere, also where none
 * is needed: who shows it believes that it is in force.
 */
@Component
final class Gate implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Shown shown;

    Gate(Shown shown) {
        this.shown = shown;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What is handed on inside the server has been here before.
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Caller caller = shown.by(request);
        caller.sent(request);
        if (handler instanceof HandlerMethod method) {
            Optional<Needs> needs = Optional.ofNullable(method.getMethodAnnotation(Needs.class));
            if (needs.isPresent() || Arrays.stream(method.getMethodParameters()).anyMatch(this::supportsParameter)) {
                notShared(caller, needs, response);
            }
            needs.map(Needs::value).filter(scope -> !caller.may(scope)).ifPresent(scope -> {
                throw Denials.tooLittle(caller, scope);
            });
        }
        return true;
    }

    /** What depends on who asks must not come to somebody else out of a cache. */
    private static void notShared(Caller caller, Optional<Needs> needs, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (needs.isPresent() || caller.key().isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                                  NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        return servlet == null ? Caller.PUBLIC : Caller.of(servlet);
    }
}
