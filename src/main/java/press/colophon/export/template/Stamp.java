package press.colophon.export.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A digest of all files in a folder but hidden ones, in which editors keep what is not yet saved. They are read anew only
 * if the size or the date of one has changed.
 */
final class Stamp {

    private final Path folder;
    private volatile Seen last = new Seen(Map.of(), "");

    private record State(long size, FileTime changed) {
    }

    private record Seen(Map<String, State> files, String digest) {
    }

    Stamp(Path folder) {
        this.folder = folder;
    }

    String now() {
        try {
            Map<String, State> files = files();
            Seen seen = last;
            if (!files.equals(seen.files())) {
                seen = new Seen(files, digest(files));
                last = seen;
            }
            return seen.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, State> files() throws IOException {
        Map<String, State> files = new TreeMap<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
                    files.put(folder.relativize(file).toString(), new State(attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                // An editor's passing file, or no folder at all: what cannot be looked at is not there.
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private String digest(Map<String, State> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, state) -> all.append(name).append('\0').append(content(name, state)).append('\n'));
        return files.isEmpty() ? "" : DigestUtils.sha256Hex(all.toString());
    }

    private String content(String name, State state) {
        try {
            return DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            // What nobody may read is no template, and keeps no other from being used.
            return state.toString();
        }
    }
}
