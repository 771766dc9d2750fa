package press.colophon.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

/** When something was published or changed, as exactly as it is known: a day stays a day. */
public sealed interface Moment {

    /** A date of which no time is known. */
    record Day(LocalDate date) implements Moment {

        public Day {
            checkYear(date.getYear());
        }

        @Override
        public LocalDate day() {
            return date;
        }

        /** {@inheritDoc} Noon in UTC: the time at which almost every time zone on earth has this same day. */
        @Override
        public OffsetDateTime instant() {
            return date.atTime(12, 0).atOffset(ZoneOffset.UTC);
        }

        @Override
        public String display() {
            return DAY.format(date);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A date and time with its offset from UTC, to the second. */
    record Time(OffsetDateTime time) implements Moment {

        public Time {
            checkYear(time.getYear());
            if (time.getOffset().getTotalSeconds() % 60 != 0) {
                throw new IllegalArgumentException("the offset " + time.getOffset() + " has seconds, which no feed can state");
            }
            time = time.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public LocalDate day() {
            return time.toLocalDate();
        }

        @Override
        public OffsetDateTime instant() {
            return time;
        }

        @Override
        public String display() {
            return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
        }

        @Override
        public String toString() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
    }

    /** The earlier first; a day counts as the {@link #instant} that stands for it. */
    Comparator<Moment> IN_TIME = Comparator.comparing(moment -> moment.instant().toInstant());

    /** The day, where it happened. */
    LocalDate day();

    /** A point in time, for carriers that have no room for a day alone. */
    OffsetDateTime instant();

    /** For people: {@code July 14, 2021} or {@code July 14, 2021, 18:02 UTC+03:00}. */
    String display();

    /** ISO 8601: {@code 2021-07-14} or {@code 2021-07-14T18:02:00+03:00}. */
    @Override
    String toString();

    /**
     * Reads ISO 8601, a date or a date-time with an offset.
     *
     * @param iso such as {@code 2021-07-14} or {@code 2021-07-14T18:02:00+03:00}
     * @return the moment
     * @throws DateTimeException if it is neither
     */
    static Moment parse(String iso) {
        return iso.contains("T") ? new Time(OffsetDateTime.parse(iso)) : new Day(LocalDate.parse(iso));
    }

    /**
     * Reads what {@link #display()} wrote.
     *
     * @param display such as {@code July 14, 2021} or {@code July 14, 2021, 18:02 UTC+03:00}
     * @return the moment
     * @throws DateTimeException if it is neither
     */
    static Moment parseDisplay(String display) {
        if (!display.contains(":")) {
            return new Day(LocalDate.parse(display, DAY));
        }
        boolean seconds = display.indexOf(':') != display.indexOf(" UTC") - 3;
        return new Time(OffsetDateTime.parse(display, seconds ? SECOND : MINUTE));
    }

    /** @hidden */
    DateTimeFormatter DAY = strict("MMMM d, uuuu");
    /** @hidden */
    DateTimeFormatter MINUTE = strict("MMMM d, uuuu, HH:mm 'UTC'xxx");
    /** @hidden */
    DateTimeFormatter SECOND = strict("MMMM d, uuuu, HH:mm:ss 'UTC'xxx");

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void checkYear(int year) {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("the year " + year + " is not one of four digits");
        }
    }
}
