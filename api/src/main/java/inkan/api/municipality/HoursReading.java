package inkan.api.municipality;

import inkan.municipality.ClosedDays;
import inkan.municipality.Hours;
import inkan.municipality.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads opening hours and closed days. */
final class HoursReading {
    private static final String HOLIDAYS = "holidays";

    private HoursReading() {}

    static Optional<OpeningHours> of(Entry entry) {
        int before = entry.faults().count();
        Entry.Fields fields = entry.fields("open", "closed");
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        fields.required("open").ifPresent(open -> open.named().forEach((days, hours) -> open(days, hours, weekly)));
        List<Entry> closed = fields.optional("closed").map(Entry::items).orElse(List.of());
        boolean onHolidays = closed.stream().anyMatch(HoursReading::isHolidays);
        List<ClosedDays> days = closed.stream()
                .filter(item -> !isHolidays(item))
                .flatMap(item -> closed(item).stream())
                .toList();
        return entry.made(before, () -> new OpeningHours(weekly, onHolidays, days));
    }

    private static boolean isHolidays(Entry item) {
        return item.isText() && item.text().filter(HOLIDAYS::equals).isPresent();
    }

    private static void open(String days, Entry entry, Map<DayOfWeek, List<Hours>> weekly) {
        List<DayOfWeek> week = daysOfWeek(days);
        if (week.isEmpty()) {
            entry.fault("曜日は mon, sat や mon-fri のように書きます。", "days are written like mon, sat or mon-fri.");
        }
        List<Hours> hours =
                entry.items().stream().flatMap(item -> hours(item).stream()).toList();
        week.forEach(day -> {
            if (weekly.put(day, hours) != null) {
                entry.fault("この曜日の時間が2回書かれています。", "the hours of this day stand here twice.");
            }
        });
    }

    /** {@code mon-fri}, {@code sat}; nothing where it is neither. */
    private static List<DayOfWeek> daysOfWeek(String text) {
        String[] ends = text.split("-", -1);
        List<DayOfWeek> days = Stream.of(ends)
                .flatMap(end -> Stream.of(DayOfWeek.values())
                        .filter(day -> day.name()
                                .toLowerCase(Locale.ROOT)
                                .substring(0, 3)
                                .equals(end)))
                .toList();
        if (days.size() != ends.length || ends.length > 2) {
            return List.of();
        }
        List<DayOfWeek> range = new ArrayList<>();
        for (DayOfWeek day = days.getFirst(); day.compareTo(days.getLast()) < 0; day = day.plus(1)) {
            range.add(day);
        }
        return days.getFirst().compareTo(days.getLast()) > 0
                ? List.of()
                : Stream.concat(range.stream(), Stream.of(days.getLast())).toList();
    }

    private static Optional<Hours> hours(Entry entry) {
        return entry.value(
                "時間は 08:30-17:15 のように、開く時刻、閉じる時刻の順に書きます。",
                "hours are written like 08:30-17:15, the time of opening before that of closing.",
                text -> {
                    String[] ends = ends(text, "-");
                    return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
                });
    }

    private static Optional<ClosedDays> closed(Entry entry) {
        return entry.value(
                "閉庁日は holidays、12-29/01-03、2026-06-10 のように書きます。",
                "closed days are written like holidays, 12-29/01-03 or 2026-06-10.",
                text -> {
                    String[] ends = text.contains("/") ? ends(text, "/") : new String[] {text, text};
                    return ends[0].length() == "12-29".length()
                            ? new ClosedDays.EveryYear(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]))
                            : new ClosedDays.Once(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
                });
    }

    private static String[] ends(String text, String between) {
        String[] ends = text.split(between, -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return ends;
    }
}
