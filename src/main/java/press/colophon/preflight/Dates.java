package press.colophon.preflight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dates of feeds. The JDK's own formatter for RFC 1123 knows no zone but GMT, and no year of two digits. */
final class Dates {

    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("GMT", "+0000"), Map.entry("UT", "+0000"),
            Map.entry("Z", "+0000"), Map.entry("EST", "-0500"), Map.entry("EDT", "-0400"), Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"), Map.entry("MST", "-0700"), Map.entry("MDT", "-0600"), Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));
    private static final Pattern ZONE = Pattern.compile("[A-Za-z]{1,3}$");
    private static final DateTimeFormatter RFC_822 = strict(new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("[EEE, ]d MMM [uuuu][uu] HH:mm[:ss] xx"));
    private static final DateTimeFormatter ISO_8601 = strict(new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX]"));

    private Dates() {
    }

    /** A date by RFC 822, with a year of two or four digits. */
    static Optional<Instant> rfc822(String date) {
        String line = date.strip().replaceAll("\\s+", " ");
        return parsed(RFC_822, ZONE.matcher(line).replaceFirst(zone ->
                ZONES.getOrDefault(zone.group().toUpperCase(Locale.ROOT), zone.group())));
    }

    /** A date and time with an offset by RFC 3339 or, as the partners' own examples have it, ISO 8601. */
    static Optional<Instant> iso8601(String date) {
        return parsed(ISO_8601, date.strip());
    }

    /** A date in either form. */
    static Optional<Instant> any(String date) {
        return rfc822(date).or(() -> iso8601(date));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder pattern) {
        return pattern.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<Instant> parsed(DateTimeFormatter form, String date) {
        try {
            return Optional.of(form.parse(date, OffsetDateTime::from).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
