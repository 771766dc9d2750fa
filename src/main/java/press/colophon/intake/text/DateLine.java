package press.colophon.intake.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.colophon.article.Moment;

/** A line that is a date and nothing else. A form that could be read in two ways, such as 01/02/2021, is not read. */
final class DateLine {

    private static final List<DateTimeFormatter> DAYS = Stream.of("MMMM d, uuuu", "MMMM d uuuu", "d MMMM uuuu",
                    "MMM d, uuuu", "d MMM uuuu", "uuuu-MM-dd", "d.M.uuuu")
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(mon|tues|wednes|thurs|fri|satur|sun)day,? +");
    private static final Pattern LOCAL_TIME = Pattern.compile("^(.*\\d),? +(?:at +)?(\\d{1,2}:\\d{2}(?::\\d{2})?)$");

    private DateLine() {
    }

    /**
     * Reads a line.
     *
     * @param line the line, without a label
     * @param zone the publisher's time zone, for a time that names none
     * @return the moment; empty if the line is no date
     */
    static Optional<Moment> read(String line, Optional<ZoneId> zone) {
        String date = WEEKDAY.matcher(line.strip()).replaceFirst("");
        Matcher time = LOCAL_TIME.matcher(date);
        if (time.matches()) {
            Optional<LocalDate> day = day(time.group(1));
            return day.flatMap(on -> tried(time.group(2), DateLine::clock)
                    .flatMap(at -> zone.map(in -> on.atTime(at).atZone(in).toOffsetDateTime())).<Moment>map(Moment.Time::new))
                    .or(() -> day.map(Moment.Day::new));
        }
        return day(date).<Moment>map(Moment.Day::new)
                .or(() -> tried(date, Moment::parse)).or(() -> tried(date, Moment::parseDisplay));
    }

    private static Optional<LocalDate> day(String date) {
        return DAYS.stream().flatMap(form -> tried(date, text -> LocalDate.parse(text, form)).stream()).findFirst();
    }

    private static LocalTime clock(String time) {
        return LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time);
    }

    private static <T> Optional<T> tried(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
