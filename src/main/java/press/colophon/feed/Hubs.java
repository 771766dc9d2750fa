package press.colophon.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hubs that tell subscribers of what is new (WebSub), as {@code colophon.hubs} lists them with commas between. */
@Component
public final class Hubs {

    /** As much as the outbox has room for. */
    private static final int LONGEST = 500;

    private final List<URI> all;

    Hubs(@Value("${colophon.hubs:}") String hubs) {
        all = Stream.of(hubs.split(",")).map(String::strip).filter(hub -> !hub.isEmpty()).map(Hubs::hub).distinct().toList();
    }

    /** All of them, as they are listed. */
    public List<URI> all() {
        return all;
    }

    /** Whether this is a full address on the web, which anybody may know. */
    public static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static URI hub(String address) {
        if (!isAddress(address) || address.length() > LONGEST) {
            throw new IllegalArgumentException("colophon.hubs: “%s” is not the address of a hub, such as https://hub.example/"
                    .formatted(address));
        }
        return URI.create(address);
    }
}
