package press.colophon.crash;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The service is killed in the middle of its work; {@code -Dcolophon.kills=N} says how often. */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {

    /** Houses that go through it side by side, since a service that starts leaves half of the machine idle. */
    private static final int HOUSES = 2;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheService() throws Exception {
        long seed = Long.getLong("colophon.seed", System.nanoTime());
        int kills = Integer.getInteger("colophon.kills", 10);
        Program program = Program.packed(folder);
        Ordeal rehearsal = new Ordeal(program, folder.resolve("rehearsal"), "rehearsal", seed);
        program.warm(rehearsal.data(), rehearsal.key(), new Random(seed));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<?> houses = new ExecutorCompletionService<>(threads);
            for (int house = 1; house <= HOUSES; house++) {
                int share = kills * house / HOUSES - kills * (house - 1) / HOUSES;
                String name = "house-" + house;
                Ordeal ordeal = new Ordeal(program, folder.resolve(name), name, seed);
                houses.submit(() -> {
                    ordeal.survive(share);
                    return null;
                });
            }
            for (int house = 1; house <= HOUSES; house++) {
                try {
                    houses.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e;
                }
            }
        }
    }
}
