package press.colophon.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void anOffsetThatNoFeedCanStateIsRefused() {
        assertThat(Moment.parse("2021-07-14T18:02:00+05:45").instant().toInstant()).hasToString("2021-07-14T12:17:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse("1900-07-14T18:02:00+02:30:17"))
                .withMessageContaining("has seconds");
    }
}
