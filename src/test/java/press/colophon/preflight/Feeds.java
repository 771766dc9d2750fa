package press.colophon.preflight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds to hold against the rules. */
public final class Feeds {

    /** When the feeds are looked at: two days after their articles came out. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    static final int ENTRIES = 20;

    private Feeds() {
    }

    /** The feed in {@code name}, whose one entry is repeated {@code entries} times. */
    static String text(String name, int entries) throws IOException {
        String feed = resource(name);
        String start = "<!-- entries -->";
        int from = feed.indexOf(start) + start.length();
        int to = feed.indexOf("<!-- end -->");
        return feed.substring(0, from) + IntStream.rangeClosed(1, entries)
                .mapToObj(number -> feed.substring(from, to).replace("NUMBER", String.valueOf(number)))
                .collect(Collectors.joining()) + feed.substring(to);
    }

    /** A feed that keeps every rule that there is for its kind. */
    public static Feed good(String name) throws IOException {
        return read(text(name, ENTRIES));
    }

    /** A feed that breaks many. */
    public static Feed bad() throws IOException {
        return read(resource("bad.rss"), StandardCharsets.ISO_8859_1);
    }

    static Feed read(String feed) throws IOException {
        return read(feed, StandardCharsets.UTF_8);
    }

    static Feed read(String feed, Charset charset) throws IOException {
        return FeedReader.read(new ByteArrayInputStream(feed.getBytes(charset)));
    }

    /** A text file beside the feeds. */
    public static String resource(String name) throws IOException {
        try (InputStream in = Feeds.class.getResourceAsStream("/preflight/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
