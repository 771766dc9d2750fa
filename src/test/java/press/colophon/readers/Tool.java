package press.colophon.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program outside of this project. If it is not installed, the check that needs it is skipped by name, or fails where
 * all readers are required: {@code COLOPHON_READERS=required}.
 */
record Tool(List<String> command) {

    /** What a program said, and how it ended. */
    record Said(int exit, String out, String err) {

        /** What it said, if it ended well. */
        String wellDone() {
            assertThat(exit).as("exit code; it said: %s%s", out, err).isZero();
            return out;
        }
    }

    /** A program on the path. */
    static Tool named(String name) {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        need(installed, name);
        return new Tool(List.of(name));
    }

    /** A Java program on a class path of its own, which the build has brought. */
    static Tool java(String classPath, String mainClass) {
        Stream.of(classPath.split(File.pathSeparator)).forEach(jar -> need(Files.isReadable(Path.of(jar)), jar));
        return new Tool(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss8m", "-cp", classPath, mainClass));
    }

    /** A class path that the build has written down. */
    static String classPath(String name) {
        Path file = Path.of("target", "validators", name);
        need(Files.isReadable(file), file.toString());
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }

    /** Debian's Python with its feed reader, which another Python on the path need not have. */
    static Tool feedparser() {
        Path python = Path.of("/usr/bin/python3");
        Tool tool = new Tool(List.of(python.toString()));
        need(Files.isExecutable(python) && tool.run("-c", "import feedparser").exit() == 0, "python3-feedparser");
        return tool;
    }

    private static void need(boolean present, String name) {
        if (!present && "required".equals(System.getenv("COLOPHON_READERS"))) {
            throw new AssertionError(name + " is required and not installed");
        }
        Assumptions.assumeTrue(present, name + " is not installed");
    }

    Said run(String... arguments) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("tool", ".out");
            Path err = Files.createTempFile("tool", ".err");
            Process process = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(line + " did not end");
            }
            Said said = new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return said;
        } catch (IOException e) {
            throw new AssertionError(line + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
