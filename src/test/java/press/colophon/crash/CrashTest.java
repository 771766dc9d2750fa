package press.colophon.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import press.colophon.store.Key;
import press.colophon.store.Keys;

/** The service is killed in the middle of its work; {@code -Dcolophon.kills=N} says how often. */
class CrashTest {

    private static final int WRITERS = 4;
    private static final int LONGEST_MILLIS = 800;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheService() throws Exception {
        long seed = Long.getLong("colophon.seed", System.nanoTime());
        int kills = Integer.getInteger("colophon.kills", 10);
        Path data = folder.resolve("data");
        Program program = Program.packed(folder);
        String key = key(data);
        program.warm(data, service -> {
            try (Wire wire = new Wire(service.home(), key)) {
                new Writer(wire, new Acknowledged(), new Random(seed), "warm").life();
            }
        });
        List<Acknowledged> rounds = new ArrayList<>();
        for (int kill = 1; kill <= kills; kill++) {
            try (Running service = program.start(data); Wire wire = new Wire(service.home(), key)) {
                if (!rounds.isEmpty()) {
                    check(wire, rounds.getLast());
                }
                rounds.add(work(service, wire, new Random(seed + kill), "k" + kill));
            } catch (AssertionError | Exception e) {
                throw new AssertionError("kill %d of the seed %d (-Dcolophon.seed=%2$d)".formatted(kill, seed), e);
            }
        }
        try (Running service = program.start(data); Wire wire = new Wire(service.home(), key)) {
            check(wire, rounds.getLast());
            for (Acknowledged round : rounds) {
                Afterwards afterwards = new Afterwards(wire, round);
                afterwards.everyVersionIsThere();
                afterwards.everyAnswerIsGivenAgain();
            }
        }
        assertThat(rounds.stream().mapToInt(round -> round.versions().size()).sum()).isGreaterThan(kills);
    }

    private static void check(Wire wire, Acknowledged round) throws Exception {
        Afterwards afterwards = new Afterwards(wire, round);
        afterwards.askAgain();
        afterwards.everyVersionIsThere();
        afterwards.everyAnswerIsGivenAgain();
        afterwards.everyPhotoIsThere();
        afterwards.everyEventIsThereInOrder();
        afterwards.nothingIsHalfPublished();
    }

    /** Lets some people work, and kills the service under their hands. */
    private static Acknowledged work(Running service, Wire wire, Random random, String name) throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(new Writer(wire, acknowledged, new Random(random.nextLong()), name + "-w" + i)));
            }
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            service.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return acknowledged;
    }

    /** A key to write with, made beside the service as the command does. */
    private static String key(Path data) {
        try (var store = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of("colophon.data=" + data).applyTo(store);
            store.scan("press.colophon.store");
            store.refresh();
            return store.getBean(Keys.class).create("crash", Key.Scope.WRITE);
        }
    }
}
