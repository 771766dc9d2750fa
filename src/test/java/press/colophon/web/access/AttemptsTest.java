package press.colophon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

    private final HandTime time = new HandTime();
    private final Attempts attempts = new Attempts(time);

    private static final class HandTime implements TimeMeter {

        private long nanos = 1;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void tenFailuresAreForgivenAndTheNextMustWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.wait("192.0.2.1")).isEmpty();
            assertThat(attempts.failed("192.0.2.1")).isEmpty();
        }
        assertThat(attempts.wait("192.0.2.1")).contains(Duration.ofSeconds(6));
        assertThat(attempts.failed("192.0.2.1")).contains(Duration.ofSeconds(6));
        assertThat(attempts.wait("192.0.2.2")).isEmpty();
        assertThat(attempts.failed("192.0.2.2")).isEmpty();
    }

    @Test
    void oneFailureIsForgottenEverySixSecondsAndAllOfThemInAMinute() {
        fail("192.0.2.1", 10);
        time.pass(Duration.ofMillis(5999));
        assertThat(attempts.wait("192.0.2.1")).contains(Duration.ofMillis(1));
        time.pass(Duration.ofMillis(1));
        assertThat(attempts.wait("192.0.2.1")).isEmpty();
        fail("192.0.2.1", 1);
        assertThat(attempts.wait("192.0.2.1")).isPresent();

        time.pass(Duration.ofMinutes(2));
        fail("192.0.2.1", 10);
        assertThat(attempts.wait("192.0.2.1")).isPresent();
    }

    @Test
    void nobodyGetsMoreAttemptsByWaitingLong() {
        fail("192.0.2.1", 1);
        time.pass(Duration.ofDays(365));
        fail("192.0.2.1", 10);
        assertThat(attempts.wait("192.0.2.1")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:1",
        "fe80::1%eth0, fe80::2%no-such-card",
        "::ffff:192.0.2.1, 192.0.2.1",
        "some.example, another.example",
        "1:2:3, not an address"
    })
    void addressesOfWhichOneCanChooseFreelyCountAsOne(String one, String other) {
        assertThat(Addresses.origin(one)).isEqualTo(Addresses.origin(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.1, 192.0.2.2", "192.0.2.1, ::1", "::1, some.example"})
    void otherAddressesDoNot(String one, String other) {
        assertThat(Addresses.origin(one)).isNotEqualTo(Addresses.origin(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "999.999.999.999", ":", "%", "[::1]", "a:b%c"})
    void whateverStandsThereIsNoError(String address) {
        assertThat(Addresses.origin(address)).isNotEmpty().hasSizeLessThan(20);
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.failed(address)).isEmpty();
        }
    }
}
