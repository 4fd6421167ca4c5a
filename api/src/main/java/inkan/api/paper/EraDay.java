package inkan.api.paper;

import inkan.time.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/** Days and instants as offices in Japan write them, with the ISO form behind: {@code 令和元年5月1日(2019-05-01)}. */
final class EraDay {

    /** In Japan the calendar of today is in force since this day; eras before it counted other days. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private EraDay() {}

    /** A day. */
    static String of(LocalDate day) {
        return words(day) + "(" + day + ")";
    }

    /** A day without its ISO form. */
    static String words(LocalDate day) {
        if (day.isBefore(FIRST)) {
            return "西暦" + day.getYear() + monthAndDay(day);
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return name(japanese.getEra())
                + (year == 1 ? "元年" : year + "年")
                + monthAndDay(day).substring(1);
    }

    private static String monthAndDay(LocalDate day) {
        return "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String name(JapaneseEra era) {
        return era.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.JAPANESE);
    }

    /** An instant to the second, in Japan. */
    static String of(Instant instant) {
        return INSTANT.format(instant.atZone(Moment.JAPAN));
    }
}
