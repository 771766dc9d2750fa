package press.colophon.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.colophon.export.Export;

/** The folder that exports are written to. A file there is always whole: it is written beside its place, and moved. */
record Folder(Path path) {

    /**
     * Writes the exports of an article.
     *
     * @return the files, {@code <slug>/<slug>.<extension>} in this folder
     * @throws IOException if they cannot be written; then none of them is new
     */
    List<Path> write(String slug, List<Export> exports) throws IOException {
        Path folder = path.resolve(slug);
        try {
            Files.createDirectories(folder);
            Map<Path, Path> finished = new LinkedHashMap<>();
            try {
                for (Export export : exports) {
                    Path part = Files.createTempFile(folder, "." + slug, ".part");
                    finished.put(part, folder.resolve(slug + "." + export.format().extension()));
                    Files.write(part, export.bytes());
                    readable(part);
                }
                for (Map.Entry<Path, Path> file : finished.entrySet()) {
                    move(file.getKey(), file.getValue());
                }
            } finally {
                for (Path part : finished.keySet()) {
                    Files.deleteIfExists(part);
                }
            }
            return new ArrayList<>(finished.values());
        } catch (IOException e) {
            throw new IOException("%s cannot be written: %s".formatted(folder, e), e);
        }
    }

    /** Temporary files are made for their owner alone; an export is for everyone whom the folder lets in. */
    private static void readable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
