package press.colophon.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import press.colophon.store.Key;
import press.colophon.store.Keys;
import press.colophon.web.problem.Problem;

/** Looks at the key that a request shows, and lets it through to the routes that it may use. */
@Component
final class Gate implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String SCHEME = "Bearer ";

    private final Keys keys;

    Gate(Keys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).map(this::caller).orElse(Caller.PUBLIC);
        caller.sent(request);
        if (handler instanceof HandlerMethod method) {
            Optional.ofNullable(method.getMethodAnnotation(Needs.class)).map(Needs::value).ifPresent(scope -> check(caller, scope));
        }
        return true;
    }

    private Caller caller(String authorization) {
        Optional<Key> key = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? keys.find(authorization.substring(SCHEME.length()).strip()) : Optional.empty();
        return key.map(known -> new Caller(Optional.of(known))).orElseThrow(() -> unauthorized(
                "The key that this request shows is not one, or has been revoked.", ", error=\"invalid_token\""));
    }

    private static void check(Caller caller, Key.Scope scope) {
        String name = scope.name().toLowerCase(Locale.ROOT);
        if (caller.key().isEmpty()) {
            throw unauthorized("This needs a key with the scope %s, as “Authorization: Bearer KEY”.".formatted(name), "");
        }
        if (!caller.may(scope)) {
            throw new Problem(HttpStatus.FORBIDDEN, "Forbidden", "This needs a key with the scope %s.".formatted(name));
        }
    }

    private static Problem unauthorized(String detail, String error) {
        return new Problem(HttpStatus.UNAUTHORIZED, "Unauthorized", detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Colophon\"" + error);
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
