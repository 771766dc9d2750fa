package press.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the service is for those who use it: as the newsroom says, or else as the request says. */
@Component
public final class Site {

    private final Optional<String> baseUrl;

    Site(@Value("${colophon.base-url:#{null}}") Optional<String> baseUrl) {
        this.baseUrl = baseUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The full address of a path that begins with a slash, for the request that is being answered. */
    public URI at(String path) {
        return URI.create(baseUrl.orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()) + path);
    }

    /** The same where Spring does not know the request yet. */
    public URI at(HttpServletRequest request, String path) {
        return URI.create(baseUrl.orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request).toUriString()) + path);
    }
}
