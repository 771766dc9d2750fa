package press.colophon.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes files that are there whole or not at all, whenever the program or the machine stops. What is not finished is in
 * a folder of its own on the same disk, so that nobody has to look for it among millions of files.
 */
final class SafeFiles {

    private final Path unfinished;

    SafeFiles(Path unfinished) {
        this.unfinished = unfinished;
    }

    void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(unfinished);
        Files.createDirectories(file.getParent());
        Path written = unfinished.resolve(UUID.randomUUID().toString());
        try {
            // A stream and not a channel, which would be closed if the thread is told to stop.
            try (FileOutputStream out = new FileOutputStream(written.toFile())) {
                out.write(bytes);
                out.getFD().sync();
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
        sync(file.getParent());
    }

    /** Removes what was not finished. */
    void tidy() throws IOException {
        if (Files.isDirectory(unfinished)) {
            List<Path> left;
            try (Stream<Path> all = Files.list(unfinished)) {
                left = all.toList();
            }
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** So that the new name is on the disk too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder like a file, and sees to the names itself.
        }
    }
}
