package press.colophon.web.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void theWaitGrowsFromTenSecondsToSixHoursAndNoFurther() {
        assertThat(Patience.after(0, new Random(1))).isBetween(Duration.ofMillis(7_500), Duration.ofSeconds(10));
        assertThat(Patience.after(3, new Random(1))).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(80));
        for (int failures : new int[] {12, 63, 64, 10_000}) {
            assertThat(Patience.after(failures, new Random(1))).isBetween(Duration.ofMinutes(270), Duration.ofHours(6));
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        Random random = new Random(1);
        assertThat(IntStream.range(0, 20).mapToObj(i -> Patience.after(4, random)).distinct()).hasSizeGreaterThan(15);
    }

    @Test
    void aChangeIsToldForADay() {
        assertThat(Patience.isOver(THEN, THEN.plus(Duration.ofHours(24)))).isFalse();
        assertThat(Patience.isOver(THEN, THEN.plus(Duration.ofHours(24)).plusMillis(1))).isTrue();
    }
}
