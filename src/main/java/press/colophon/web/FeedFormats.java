package press.colophon.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.colophon.export.Exporter;
import press.colophon.export.Exports;
import press.colophon.export.Format;

/**
 * The formats that feeds can be had in, by their names in addresses. What a file's name calls {@code feed.json} is plainly
 * {@code .json} among feeds, whatever else is called so elsewhere.
 */
@Component
public final class FeedFormats {

    private static final String OF_FEEDS = "feed.";

    private final Map<String, FeedFormat> byName = new LinkedHashMap<>();

    FeedFormats(Exports exports) {
        exports.exporters().forEach(exporter -> {
            Format format = exporter.format();
            if (format.extension().startsWith(OF_FEEDS)) {
                put(format.extension().substring(OF_FEEDS.length()), exporter);
            } else if (!byName.containsKey(format.name())) {
                put(format.name(), exporter);
            }
        });
    }

    /**
     * A format of feeds.
     *
     * @param name       in addresses, such as {@code rss}
     * @param isFeed     whether people subscribe to it
     * @param isDesigned whether its look depends on templates
     */
    public record FeedFormat(String name, Format format, boolean isFeed, boolean isDesigned) {

        /** The media type without parameters. */
        public String type() {
            return format.mediaType().replaceAll(";.*", "");
        }
    }

    private void put(String name, Exporter exporter) {
        byName.put(name, new FeedFormat(name, exporter.format(), exporter.isFeed(), exporter.template().isPresent()));
    }

    /** The format of a name in an address. */
    public Optional<FeedFormat> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them. */
    public List<FeedFormat> all() {
        return List.copyOf(byName.values());
    }

    /** Those to which people subscribe. */
    public List<FeedFormat> subscribed() {
        return byName.values().stream().filter(FeedFormat::isFeed).toList();
    }
}
