package press.colophon.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at all files of a shelf, which may be in use. */
final class Damage extends SimpleFileVisitor<Path> {

    private final List<Path> damaged = new ArrayList<>();
    private long files;
    private long bytes;

    Shelf.Report report() {
        return new Shelf.Report(files, bytes, damaged);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Optional<ShelfName> name = ShelfName.parse(file);
        if (name.isPresent()) {
            try {
                if (!name.get().names(file)) {
                    damaged.add(file);
                }
                files++;
                bytes += attributes.size();
            } catch (IOException e) {
                return visitFileFailed(file, e);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        // What the service let go of in the meantime is not damaged.
        if (!(why instanceof NoSuchFileException)) {
            damaged.add(file);
        }
        return FileVisitResult.CONTINUE;
    }
}
