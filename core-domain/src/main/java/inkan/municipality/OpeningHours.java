package inkan.municipality;

import inkan.time.JapaneseHolidays;
import inkan.value.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a counter is open, Japanese time.
 *
 * @param weekly the hours of each weekday, in the order of the day, none overlapping; a weekday that is missing is closed
 * @param closedOnHolidays whether national holidays are closed
 * @param closed further closed days
 */
public record OpeningHours(Map<DayOfWeek, List<Hours>> weekly, boolean closedOnHolidays, List<ClosedDays> closed) {
    /** A counter that is not open within so many days is taken to be closed for good. */
    private static final int LONGEST_CLOSURE = 366;

    public OpeningHours {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, hours) -> days.put(day, List.copyOf(hours)));
        days.values().forEach(OpeningHours::requireOrder);
        weekly = Collections.unmodifiableMap(days);
        closed = List.copyOf(closed);
    }

    private static void requireOrder(List<Hours> hours) {
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new InvalidValue("hours", "parts of a day in their order, none overlapping");
            }
        }
    }

    /** The hours of a day; none where it is closed. */
    public List<Hours> on(LocalDate day) {
        boolean shut = (closedOnHolidays && JapaneseHolidays.isHoliday(day))
                || closed.stream().anyMatch(days -> days.include(day));
        return shut ? List.of() : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** Whether it is open at that moment. */
    public boolean isOpenAt(LocalDateTime moment) {
        return on(moment.toLocalDate()).stream().anyMatch(hours -> hours.include(moment.toLocalTime()));
    }

    /** When it is open next: {@code from} itself where it is open then; nothing where it stays closed for a year. */
    public Optional<LocalDateTime> nextOpen(LocalDateTime from) {
        for (int days = 0; days <= LONGEST_CLOSURE; days++) {
            LocalDate day = from.toLocalDate().plusDays(days);
            for (Hours hours : on(day)) {
                if (from.isBefore(day.atTime(hours.to()))) {
                    LocalDateTime opens = day.atTime(hours.from());
                    return Optional.of(opens.isBefore(from) ? from : opens);
                }
            }
        }
        return Optional.empty();
    }
}
