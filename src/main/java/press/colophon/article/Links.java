package press.colophon.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a link may lead: a page on the web, or an e-mail address; never {@code javascript:}, {@code data:} or a file. */
public final class Links {

    private static final Set<String> WEB = Set.of("http", "https");

    private Links() {
    }

    /**
     * A link that a reader may follow.
     *
     * @param field what the link is, for the message
     * @param link  where it leads
     * @return the link in ASCII
     * @throws IllegalArgumentException if it leads to none of the places above
     */
    public static URI checked(String field, URI link) {
        if ("mailto".equals(scheme(link)) && link.getSchemeSpecificPart().contains("@")) {
            return plain(field, link);
        }
        return web(field, link);
    }

    /**
     * A page on the web.
     *
     * @param field what the link is, for the message
     * @param link  where it leads
     * @return the link in ASCII
     * @throws IllegalArgumentException if it leads elsewhere
     */
    public static URI web(String field, URI link) {
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
