package press.colophon.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.colophon.fixture.Running;

/**
 * The program as it was built, to be run in a process of its own. Where the JDK can, it starts from a cache that an
 * earlier start has left, so that many starts take little time.
 */
final class Program {

    private final Path folder;
    private final String classPath;
    private final Path cache;

    private Program(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
        this.cache = folder.resolve("program.aot");
    }

    /** Packs the classes under test into a jar, since the cache takes nothing from folders. */
    static Program packed(Path folder) throws IOException {
        Path classes = Path.of("target/classes").toAbsolutePath();
        Path jar = folder.resolve("colophon.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> !file.equals(classes)).sorted().toList()) {
                // Spring finds its components by way of the folders, so they have entries too.
                boolean isFolder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(file, out);
                }
            }
        }
        String others = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(System.getProperty("path.separator")));
        return new Program(folder, jar + System.getProperty("path.separator") + others);
    }

    /** Starts the program once, lets somebody do there what will be done again, and ends it in good order. */
    void warm(Path data, String key, Random random) throws Exception {
        if (Runtime.version().feature() >= 25) {
            Running service = start(data, "-XX:AOTCacheOutput=" + cache);
            try (Wire wire = new Wire(service.home(), key)) {
                new Writer(wire, new Acknowledged(), random, "warm").life();
            }
            service.end();
        }
    }

    Running start(Path data) throws IOException, InterruptedException {
        return start(data, Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto");
    }

    private Running start(Path data, String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), option, "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
                "-Dcolophon.early-exports=false",
                "-cp", classPath, "press.colophon.Colophon", "serve", "--port", "0", "--data", data.toString()));
        Path log = Files.createTempFile(folder, "service", ".log");
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            return Running.of(process);
        } catch (IOException e) {
            process.destroyForcibly().waitFor();
            throw new IOException("the service did not start: " + log(log), e);
        }
    }

    private static String log(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
