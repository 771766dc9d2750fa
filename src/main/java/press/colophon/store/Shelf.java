package press.colophon.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finished files, kept on disk as {@code exports/<article>/<version>/<kind>-<key>.<sha256>.<extension>}. A file that is
 * damaged is known by its own name, and counts as lost. Whatever is lost can be made again, so a disk that fails is no
 * reason not to serve.
 */
@Component
public final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Path folder;
    private final SafeFiles files;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param data where the program keeps what it has; it need not exist */
    public Shelf(@Value("${colophon.data:data}") Path data) {
        folder = data.resolve("exports").toAbsolutePath().normalize();
        files = new SafeFiles(folder.resolve(".unfinished"));
    }

    /**
     * The file that was kept for this place and key, if it is there and whole.
     *
     * @param place what it is a file of
     * @param key   a digest of all that it was made of, in hexadecimal digits
     */
    public Optional<byte[]> find(Place place, String key) {
        try {
            for (Path file : kept(place, name -> name.key().equals(key))) {
                byte[] bytes = Files.readAllBytes(file);
                if (ShelfName.parse(file).filter(name -> name.names(bytes)).isPresent()) {
                    return Optional.of(bytes);
                }
                LOG.warn("{} is damaged; it is made again.", file);
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Just now a newer one took its place.
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            failed(e);
        }
        return Optional.empty();
    }

    /**
     * Keeps a file, and lets go of what was kept for this place under other keys. Should the disk fail, the log says so
     * once, and the next file is tried again.
     */
    public void keep(Place place, String key, byte[] bytes) {
        ShelfName name = ShelfName.of(place, key, bytes);
        try {
            files.write(folder(place).resolve(name.toString()), bytes);
            for (Path old : kept(place, other -> !other.equals(name))) {
                Files.deleteIfExists(old);
            }
            if (failing.getAndSet(false)) {
                LOG.warn("Finished exports are kept in {} again.", folder);
            }
        } catch (IOException | UncheckedIOException e) {
            failed(e);
        }
    }

    /** Removes what a program that was killed left unfinished. Only for the one program that writes here. */
    public void tidy() {
        try {
            files.tidy();
        } catch (IOException | UncheckedIOException e) {
            failed(e);
        }
    }

    /**
     * Reads every file and holds it against its name; changes nothing, and may be asked while others write.
     *
     * @throws IOException if that cannot be done at all
     */
    public Report check() throws IOException {
        Damage damage = new Damage();
        Files.walkFileTree(folder, damage);
        return damage.report();
    }

    private List<Path> kept(Place place, Predicate<ShelfName> which) throws IOException {
        try (Stream<Path> all = Files.list(folder(place))) {
            return all.filter(file -> ShelfName.parse(file)
                    .filter(name -> name.kind().equals(place.kind()) && which.test(name)).isPresent()).toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private Path folder(Place place) {
        return folder.resolve(place.article()).resolve(String.valueOf(place.version()));
    }

    private void failed(Exception e) {
        // Who is told to stop in the middle of it has no disk that fails.
        if (!Thread.currentThread().isInterrupted() && !failing.getAndSet(true)) {
            LOG.warn("Finished exports cannot be kept in {}, and are made again when they are asked for. {}", folder,
                    e.toString());
        }
    }

    /**
     * What {@link #check()} saw.
     *
     * @param files   how many files there are
     * @param bytes   how large they are together
     * @param damaged those that are not what their names say, or cannot be read
     */
    public record Report(long files, long bytes, List<Path> damaged) {

        public Report {
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * What a file is a file of.
     *
     * @param article   the article's id
     * @param version   its version
     * @param kind      which of its files, such as {@code pdf}; of each there is one at a time
     * @param extension of the file's name
     */
    public record Place(String article, int version, String kind, String extension) {

        public Place {
            if (!article.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !kind.matches("[a-z0-9]+(-[a-z0-9]+)*")
                    || !extension.matches("[a-z0-9]+(\\.[a-z0-9]+)*")) {
                throw new IllegalArgumentException("no file can be named after %s, %s, %s".formatted(article, kind, extension));
            }
        }
    }
}
