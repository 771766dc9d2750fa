package press.colophon.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file on the shelf.
 *
 * @param kind      which of an article's files
 * @param key       the digest of what it was made of
 * @param sha256    of its bytes
 * @param extension of the name
 */
record ShelfName(String kind, String key, String sha256, String extension) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)-([0-9a-f]{32,64})\\.([0-9a-f]{64})\\.([a-z0-9]+)");

    static ShelfName of(Shelf.Place place, String key, byte[] bytes) {
        return new ShelfName(place.kind(), key, HexFormat.of().formatHex(digest().digest(bytes)), place.extension());
    }

    static Optional<ShelfName> parse(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new ShelfName(name.group(1), name.group(2), name.group(3), name.group(4))) : Optional.empty();
    }

    /** Whether these are the bytes. */
    boolean names(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes)).equals(sha256);
    }

    /** Whether these are the bytes of a file, however many. */
    boolean names(Path file) throws IOException {
        try (var digest = new DigestInputStream(Files.newInputStream(file), digest())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(sha256);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return kind + "-" + key + "." + sha256 + "." + extension;
    }
}
