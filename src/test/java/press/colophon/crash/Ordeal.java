package press.colophon.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import press.colophon.fixture.House;
import press.colophon.fixture.Running;

/**
 * One house, whose service is killed again and again while people work in it.
 *
 * @param program what is run
 * @param data    where the house keeps its articles
 * @param name    of the house
 * @param seed    of everything that is left to chance
 */
record Ordeal(Program program, Path data, String name, long seed) {

    private static final int WRITERS = 4;
    private static final int LONGEST_MILLIS = 800;

    /** Kills the service so often, and holds it each time, and all of it at the end, against what it acknowledged. */
    void survive(int kills) throws Exception {
        String key = key();
        List<Acknowledged> rounds = new ArrayList<>();
        for (int kill = 1; kill <= kills; kill++) {
            try (Running service = program.start(data); Wire wire = new Wire(service.home(), key)) {
                if (!rounds.isEmpty()) {
                    check(wire, rounds.getLast());
                }
                rounds.add(work(service, wire, kill));
            } catch (AssertionError | Exception e) {
                throw new AssertionError("%s, kill %d of the seed %d (-Dcolophon.seed)".formatted(name, kill, seed), e);
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
    private Acknowledged work(Running service, Wire wire, int kill) throws Exception {
        Random random = new Random(Objects.hash(seed, name, kill));
        Acknowledged acknowledged = new Acknowledged();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(
                        new Writer(wire, acknowledged, new Random(random.nextLong()), name + "-k" + kill + "-w" + i)));
            }
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            service.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return acknowledged;
    }

    String key() {
        return House.key(data);
    }
}
