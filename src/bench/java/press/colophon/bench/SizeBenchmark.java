package press.colophon.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.util.FileSystemUtils;

/** How much more a large store costs than a small one: both in one run, in turn, for each database. */
public final class SizeBenchmark {

    private static final int SMALL = 1_000;
    private static final double BAR = 1.5;
    private static final int WARM = 300;
    private static final int TURNS = 600;

    private SizeBenchmark() {
    }

    /** @param args how many articles are many; a million by default */
    public static void main(String... args) throws IOException, SQLException {
        int many = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("colophon-size");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        compare("SQLite", many, Map.of("colophon.data", folder.resolve("small").toString()),
                Map.of("colophon.data", folder.resolve("large").toString()));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgres")).start()) {
            compare("PostgreSQL", many, database(server, "small"), database(server, "large"));
        }
    }

    private static Map<String, Object> database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Map.of("colophon.db", server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true");
    }

    private static void compare(String database, int many, Map<String, Object> one, Map<String, Object> other) {
        try (ManyArticles small = new ManyArticles(one, SMALL); ManyArticles large = new ManyArticles(other, many)) {
            small.fill();
            long begin = System.nanoTime();
            large.fill();
            System.out.printf("%n%s: %,d articles were loaded in %d s%n%-20s %14s %14s %8s%n", database, many,
                    (System.nanoTime() - begin) / 1_000_000_000, "", "%,d µs".formatted(SMALL), "%,d µs".formatted(many), "ratio");
            Map<String, IntConsumer> inSmall = small.deeds();
            large.deeds().forEach((name, inLarge) -> compare(name, inSmall.get(name), inLarge));
        }
    }

    private static void compare(String name, IntConsumer small, IntConsumer large) {
        double[] one = new double[TURNS];
        double[] other = new double[TURNS];
        for (int turn = -WARM; turn < TURNS; turn++) {
            double inSmall = micros(small, turn + WARM);
            double inLarge = micros(large, turn + WARM);
            if (turn >= 0) {
                one[turn] = inSmall;
                other[turn] = inLarge;
            }
        }
        double ratio = median(other) / median(one);
        System.out.printf("%-20s %14.1f %14.1f %8.2f%s%n", name, median(one), median(other), ratio,
                ratio > BAR ? "   more than " + BAR : "");
    }

    private static double micros(IntConsumer deed, int turn) {
        long begin = System.nanoTime();
        deed.accept(turn);
        return (System.nanoTime() - begin) / 1000.0;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
