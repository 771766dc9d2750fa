package press.colophon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import press.colophon.fixture.House;

/** What it costs to be polled: beside nginx with the same bytes on its disk, and by a million subscribers for a day. */
public final class FeedBenchmark {

    private FeedBenchmark() {
    }

    /** @param args for how many seconds each measurement goes on, and how many rounds there are; 10 and 3 by default */
    public static void main(String... args) throws IOException {
        int seconds = args.length < 1 ? 10 : Integer.parseInt(args[0]);
        int rounds = args.length < 2 ? 3 : Integer.parseInt(args[1]);
        List<String> missing = Stream.of("wrk", "nginx").filter(name -> Command.find(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            System.err.println("Nothing was measured: " + String.join(" and ", missing) + " cannot be found (Debian: apt-get install "
                    + String.join(" ", missing) + ")");
            System.exit(1);
        }
        Path folder = Files.createTempDirectory("colophon-feeds");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        try (House house = House.open(folder.resolve("data"))) {
            Chronicle chronicle = new Chronicle(house);
            chronicle.publish(40);
            Origin origin = new Origin(house);
            new BesideNginx(origin, folder.resolve("nginx")).measure(seconds, rounds);
            new SimulatedDay(origin, chronicle).live();
        }
    }
}
