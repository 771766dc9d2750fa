package press.colophon.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Fri, 20 Nov 2026 05:00:00 GMT", "Fri, 20 Nov 2026 05:00:00 UT", "Fri, 20 Nov 2026 05:00:00 +0000",
        "Fri, 20 Nov 2026 05:00 Z", "20 nov 26 05:00:00 gmt", "Fri, 20 Nov 2026 00:00:00 EST", "Thu, 19 Nov 2026 22:00:00 PDT",
        "  Fri,  20 Nov 2026\n 08:00:00 +0300 "})
    void aDateByRfc822IsRead(String date) {
        assertThat(Dates.rfc822(date)).contains(Instant.parse("2026-11-20T05:00:00Z"));
        assertThat(Dates.iso8601(date)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T05:00:00Z", "2026-11-20T05:00:00.00Z", "2026-11-20T08:00:00+03:00",
        "2026-11-20T08:00:00+0300"})
    void aDateByRfc3339IsRead(String date) {
        assertThat(Dates.iso8601(date)).contains(Instant.parse("2026-11-20T05:00:00Z"));
        assertThat(Dates.rfc822(date)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-20", "2026-11-20T05:00:00", "Mon, 20 Nov 2026 05:00:00 GMT",
        "31 Feb 2026 05:00:00 GMT", "Fri, 20 Nov 2026 05:00:00", "Fri, 20 Nov 2026 05:00:00 MSK", "20/11/2026"})
    void whatIsNoDateOrHasNoZoneOrContradictsItselfIsNone(String date) {
        assertThat(Dates.any(date)).isEmpty();
    }
}
