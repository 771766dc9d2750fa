package press.colophon.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a link may lead: a page on the web, or an e-mail address; never {@code javascript:}, {@code data:} or a file. */
final class Links {

    private static final Set<String> WEB = Set.of("http", "https");

    private Links() {
    }

    static URI checked(String field, URI link) {
        if ("mailto".equals(scheme(link)) && link.getSchemeSpecificPart().contains("@")) {
            return plain(field, link);
        }
        return web(field, link);
    }

    static URI web(String field, URI link) {
        if (!WEB.contains(scheme(link)) || link.getHost() == null) {
            throw new IllegalArgumentException(field + " must lead to a full http or https address, not to " + link);
        }
        return plain(field, link);
    }

    static Optional<URI> web(String field, Optional<URI> link) {
        return link.map(present -> web(field, present));
    }

    /** An address of ASCII characters only is read the same way by every parser of every format. */
    private static URI plain(String field, URI link) {
        if (!link.toString().chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            return URI.create(link.toASCIIString());
        }
        return link;
    }

    private static String scheme(URI link) {
        return link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
    }
}
