package press.colophon.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import press.colophon.article.Text;
import press.colophon.intake.json.Fields;
import press.colophon.store.Step;

/** Steps as requests state them. */
final class Steps {

    private Steps() {
    }

    /** Now, or at a later instant; one that has passed is now. */
    static Step publish(Fields json, Instant now) {
        return json.valueOrAbsent("at", Steps::instant).filter(at -> at.isAfter(now)).<Step>map(Step.Schedule::new)
                .orElseGet(Step.Publish::new);
    }

    static Step withhold(Fields json) {
        return new Step.Withhold(json.value("reason", reason -> Text.line("the reason", reason)));
    }

    static Step withdraw(Fields json, String publisher) {
        Optional<String> reason = json.needed("reason", words -> Text.line("the reason", words));
        Optional<String> by = json.value("by", name -> Text.line("the name", name));
        return new Step.Withdraw(reason.orElse(""), by.orElse(publisher));
    }

    /** To the millisecond, as the store keeps it; never earlier than was asked for. */
    private static Instant instant(String iso) {
        OffsetDateTime at = parse(iso);
        if (at.getYear() < 1000 || at.getYear() > 9999) {
            throw new IllegalArgumentException("the year " + at.getYear() + " is not one of four digits");
        }
        Instant millis = Instant.ofEpochMilli(at.toInstant().toEpochMilli());
        return millis.isBefore(at.toInstant()) ? millis.plusMillis(1) : millis;
    }

    private static OffsetDateTime parse(String iso) {
        try {
            return OffsetDateTime.parse(iso);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not an instant such as 2021-07-14T18:02:00+03:00, with its offset", e);
        }
    }
}
