package press.colophon.web;

import java.util.stream.Collectors;
import press.colophon.export.Exports;
import press.colophon.export.Format;

/** There is nothing at an address; the message says what there is. */
public final class NotFound extends RuntimeException {

    private NotFound(String message) {
        super(message);
    }

    static NotFound article(String slug, Exports exports) {
        return new NotFound("There is no article “%s”. Articles can be had as %s.".formatted(slug, names(exports)));
    }

    static NotFound format(String name, Exports exports) {
        return new NotFound("There is no format “%s”. The formats are %s.".formatted(name, names(exports)));
    }

    /** That there is no feed of a name, or no such part of it. */
    public static NotFound feed(String name) {
        return new NotFound("There is no feed “%s”, or no such part of it. All feeds are listed at /feeds.".formatted(name));
    }

    /** That feeds cannot be had so. */
    public static NotFound feedFormat(String name, FeedFormats formats) {
        return new NotFound("There is no format “%s”. Feeds can be had as %s.".formatted(name,
                formats.all().stream().map(FeedFormats.FeedFormat::name).collect(Collectors.joining(", "))));
    }

    static NotFound font(String name) {
        return new NotFound("There is no typeface “%s”.".formatted(name));
    }

    private static String names(Exports exports) {
        return exports.formats().stream().map(Format::name).collect(Collectors.joining(", "));
    }
}
