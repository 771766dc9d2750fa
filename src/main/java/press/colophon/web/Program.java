package press.colophon.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Which build of the program this is; another one may make other files of the same article. */
public final class Program {

    private static final String BUILD = digest();

    private Program() {
    }

    /** The same for the same build. */
    public static String build() {
        return BUILD;
    }

    /** A digest of the jar, or of the classes and the class path of a program that runs without one. */
    private static String digest() {
        @Nullable File source = new ApplicationHome(Program.class).getSource();
        try {
            return source == null ? "" : DigestUtils.sha256Hex(source.isDirectory()
                    ? classes(source.toPath()) + System.getProperty("java.class.path") : entries(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar states the checksum of all that is in it, its libraries too. */
    private static String entries(File jar) throws IOException {
        try (JarFile open = new JarFile(jar)) {
            return open.stream().map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String classes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            StringBuilder classes = new StringBuilder();
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                classes.append(folder.relativize(file)).append(' ').append(DigestUtils.sha256Hex(Files.readAllBytes(file))).append('\n');
            }
            return classes.toString();
        }
    }
}
