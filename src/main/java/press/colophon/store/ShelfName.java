package press.colophon.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The name of a file on the shelf.
 *
 * @param kind      which of an article's files
 * @param key       the digest of what it was made of
 * @param sha256    of its bytes
 * @param extension of the name
 */
record ShelfName(String kind, String key, String sha256, String extension) {

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9-]+)-([0-9a-f]{32,64})\\.([0-9a-f]{64})\\.([a-z0-9]+(?:\\.[a-z0-9]+)*)");

    static ShelfName of(Shelf.Place place, String key, byte[] bytes) {
        return new ShelfName(place.kind(), key, DigestUtils.sha256Hex(bytes), place.extension());
    }

    static Optional<ShelfName> parse(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new ShelfName(name.group(1), name.group(2), name.group(3), name.group(4))) : Optional.empty();
    }

    /** Whether these are the bytes. */
    boolean names(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes).equals(sha256);
    }

    /** Whether these are the bytes of a file, however many. */
    boolean names(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in).equals(sha256);
        }
    }

    @Override
    public String toString() {
        return kind + "-" + key + "." + sha256 + "." + extension;
    }
}
