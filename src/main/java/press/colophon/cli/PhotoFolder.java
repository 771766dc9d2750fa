package press.colophon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import press.colophon.article.Photos;

/** The picture files of a folder, by the SHA-256 of their bytes. They are read only once a photo asks for its bytes. */
final class PhotoFolder implements Photos {

    private final Path folder;
    private @Nullable Map<String, Path> bySha256;

    PhotoFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        if (bySha256 == null) {
            bySha256 = read();
        }
        return Optional.ofNullable(bySha256.get(sha256)).map(PhotoFolder::bytes);
    }

    private Map<String, Path> read() {
        Map<String, Path> found = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(PhotoFolder::isPicture).sorted().forEach(file -> found.put(sha256(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException("the photos in " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return found;
    }

    private static boolean isPicture(Path file) {
        return Files.isRegularFile(file)
                && file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp|gif)");
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
