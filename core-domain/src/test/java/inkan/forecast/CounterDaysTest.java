package inkan.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Towns;
import inkan.municipality.Counter;
import inkan.municipality.Hours;
import inkan.municipality.Municipality;
import inkan.municipality.Name;
import inkan.municipality.OpeningHours;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.value.Applicant;
import inkan.value.CounterId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterDaysTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final OpeningHours SUNDAYS = new OpeningHours(
            Map.of(DayOfWeek.SUNDAY, List.of(new Hours(LocalTime.of(9, 0), LocalTime.NOON))), true, List.of());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-28, true",
        "2026-12-29, false",
        "2027-01-03, false",
        "2027-01-04, true",
        "2026-05-06, false",
        "2026-05-07, true",
        "2026-05-09, false",
        "2026-05-10, false"
    })
    void the_usual_office_is_open_on_weekdays_but_not_on_holidays_nor_at_new_year(LocalDate day, boolean open) {
        assertThat(CounterDays.USUAL.areOpenOn(day)).isEqualTo(open);
    }

    @Test
    void a_day_is_open_when_one_counter_is_at_which_certificates_are_renewed() {
        CounterDays sundays = CounterDays.of(town(
                counter(SUNDAYS, Procedure.RENEWAL),
                counter(CounterDays.USUAL.hours().iterator().next(), Procedure.ISSUANCE)));

        assertThat(sundays.areOpenOn(LocalDate.of(2026, 6, 14))).isTrue();
        assertThat(sundays.areOpenOn(LocalDate.of(2026, 6, 15))).isFalse();
    }

    @Test
    void a_counter_whose_hours_are_not_known_keeps_the_usual_ones() {
        CounterDays both = CounterDays.of(town(counter(SUNDAYS, Procedure.RENEWAL), counter(null, Procedure.RENEWAL)));

        assertThat(both.areOpenOn(LocalDate.of(2026, 6, 14))).isTrue();
        assertThat(both.areOpenOn(LocalDate.of(2026, 6, 15))).isTrue();
        assertThat(both.areOpenOn(LocalDate.of(2026, 6, 13))).isFalse();
    }

    @Test
    void where_no_counter_renews_the_usual_days_hold() {
        assertThat(CounterDays.of(town(counter(SUNDAYS, Procedure.ISSUANCE)))).isEqualTo(CounterDays.USUAL);
    }

    private static Counter counter(@Nullable OpeningHours hours, Procedure procedure) {
        return new Counter(
                new CounterId("counter-" + NUMBER.incrementAndGet()),
                new Name("窓口", "counter"),
                null,
                null,
                hours,
                Map.of(procedure, Reservation.NONE),
                Set.of(Applicant.HOLDER));
    }

    private static Municipality town(Counter... counters) {
        return new Municipality(
                Towns.EXAMPLE.code(),
                Towns.EXAMPLE.name(),
                Towns.EXAMPLE.effectiveFrom(),
                List.of(counters),
                List.of(),
                Map.of(),
                Towns.INQUIRY_LAPSES_AFTER,
                null,
                Map.of());
    }
}
