package inkan.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.value.InvalidValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final List<ClosedDays> CLOSED = List.of(
            new ClosedDays.EveryYear(MonthDay.of(12, 29), MonthDay.of(1, 3)),
            new ClosedDays.Once(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 10)));
    private static final OpeningHours WEEKDAYS =
            new OpeningHours(on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), hours(8, 17)), true, CLOSED);
    private static final OpeningHours WITH_A_LUNCH_BREAK_ON_SUNDAYS =
            new OpeningHours(on(EnumSet.of(DayOfWeek.SUNDAY), hours(9, 12), hours(13, 16)), false, List.of());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // a Monday
        "2026-06-08T07:59:59, 2026-06-08T08:00",
        "2026-06-08T08:00, 2026-06-08T08:00",
        "2026-06-08T16:59:59, 2026-06-08T16:59:59",
        "2026-06-08T17:00, 2026-06-09T08:00",
        // closed on the tenth of June 2026
        "2026-06-09T17:00, 2026-06-11T08:00",
        "2026-06-10T10:00, 2026-06-11T08:00",
        // a weekend
        "2026-06-12T18:00, 2026-06-15T08:00",
        // Silver Week: Saturday to Wednesday
        "2026-09-18T20:00, 2026-09-24T08:00",
        // over the new year; the fourth of January 2027 is a Monday
        "2026-12-28T16:00, 2026-12-28T16:00",
        "2026-12-28T17:00, 2027-01-04T08:00"
    })
    void a_counter_opens_on_its_next_day_that_is_not_closed(LocalDateTime from, LocalDateTime opens) {
        assertThat(WEEKDAYS.nextOpen(from)).contains(opens);
        assertThat(WEEKDAYS.isOpenAt(from)).isEqualTo(from.equals(opens));
        assertThat(WEEKDAYS.isOpenAt(opens)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-06-13T10:00, 2026-06-14T09:00",
        "2026-06-14T10:00, 2026-06-14T10:00",
        "2026-06-14T12:00, 2026-06-14T13:00",
        "2026-06-14T16:00, 2026-06-21T09:00",
        // Constitution Day 2026 is a Sunday, and this counter is open on holidays
        "2026-05-03T09:00, 2026-05-03T09:00"
    })
    void a_day_may_have_several_hours(LocalDateTime from, LocalDateTime opens) {
        assertThat(WITH_A_LUNCH_BREAK_ON_SUNDAYS.nextOpen(from)).contains(opens);
    }

    @Test
    void a_counter_that_stays_closed_for_a_year_opens_no_more() {
        LocalDateTime from = LocalDateTime.of(2026, 6, 8, 10, 0);
        List<ClosedDays> forGood = List.of(new ClosedDays.Once(LocalDate.of(2026, 6, 1), LocalDate.of(2036, 6, 1)));

        assertThat(new OpeningHours(Map.of(), false, List.of()).nextOpen(from)).isEmpty();
        assertThat(new OpeningHours(WEEKDAYS.weekly(), false, forGood).nextOpen(from))
                .isEmpty();
    }

    @Test
    void hours_that_overlap_or_end_before_they_begin_are_none() {
        assertThatThrownBy(() -> hours(9, 9)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new OpeningHours(
                        on(EnumSet.of(DayOfWeek.MONDAY), hours(9, 13), hours(12, 17)), true, List.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("hours must be parts of a day in their order, none overlapping");
        assertThatThrownBy(() -> new ClosedDays.Once(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 1)))
                .isInstanceOf(InvalidValue.class);
    }

    private static Map<DayOfWeek, List<Hours>> on(EnumSet<DayOfWeek> days, Hours... hours) {
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> weekly.put(day, List.of(hours)));
        return weekly;
    }

    private static Hours hours(int from, int to) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
