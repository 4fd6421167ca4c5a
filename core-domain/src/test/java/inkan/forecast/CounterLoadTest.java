package inkan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inkan.municipality.OpeningHours;
import inkan.policy.NationalPolicy;
import inkan.value.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterLoadTest {
    private static final Windows WINDOWS = new Windows(NationalPolicy.JAPAN);
    private static final Assumptions EVENLY = new Assumptions(100, 100, 0, 0);
    private static final CounterLoad USUAL = new CounterLoad(CounterDays.USUAL, WINDOWS, Assumptions.USUAL);

    /** On each day of some years, so that the load without closed days would be about the same every day. */
    private static List<Expiring> everyDay(long certificates, long cards, long together) {
        return LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .map(day -> new Expiring(day, certificates, cards, together))
                .toList();
    }

    private static double sum(List<DayLoad> days) {
        return days.stream().mapToDouble(DayLoad::visits).sum();
    }

    private static DayLoad on(String day, CounterLoad load, List<Expiring> expiring) {
        return load.of(LocalDate.parse(day), 1, expiring).getFirst();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void all_days_together_have_as_many_visits_as_windows_times_the_share_that_comes(long seed) {
        var random = new Random(seed);
        var assumptions = new Assumptions(random.nextInt(101), random.nextInt(101), 50, random.nextInt(51));
        List<Expiring> expiring = new ArrayList<>();
        double expected = 0;
        for (LocalDate day = LocalDate.of(2026, 5, 1);
                day.getYear() < 2028;
                day = day.plusDays(1 + random.nextInt(9))) {
            long certificates = random.nextInt(1_000);
            long cards = random.nextInt(1_000);
            var each = new Expiring(day, certificates, cards, random.nextLong(Math.min(certificates, cards) + 1));
            expiring.add(each);
            expected += each.certificatesAlone() * assumptions.shareOfCertificates()
                    + each.cards() * assumptions.shareOfCards();
        }
        var load = new CounterLoad(CounterDays.USUAL, WINDOWS, assumptions);

        assertThat(sum(load.of(LocalDate.of(2026, 1, 1), 800, expiring))).isCloseTo(expected, within(1e-6));
    }

    @Test
    void days_asked_for_one_by_one_are_those_of_the_year() {
        List<Expiring> expiring = everyDay(50, 20, 10);
        LocalDate from = LocalDate.of(2026, 4, 1);
        List<DayLoad> year = USUAL.of(from, 365, expiring);

        assertThat(IntStream.range(0, 365)
                        .mapToObj(from::plusDays)
                        .map(day -> USUAL.of(
                                        day,
                                        1,
                                        expiring.stream()
                                                .filter(each ->
                                                        USUAL.expiries(day, 1).include(each.on()))
                                                .toList())
                                .getFirst()))
                .zipSatisfy(year, (one, inTheYear) -> {
                    assertThat(one.day()).isEqualTo(inTheYear.day());
                    assertThat(one.closedBefore()).isEqualTo(inTheYear.closedBefore());
                    assertThat(one.visits()).isCloseTo(inTheYear.visits(), within(1e-9));
                });
    }

    @Test
    void closed_days_have_no_visits_and_open_days_have() {
        assertThat(USUAL.of(LocalDate.of(2026, 1, 1), 365, everyDay(100, 0, 0)))
                .allSatisfy(day -> assertThat(day.visits() > 0).isEqualTo(day.open()))
                .filteredOn(DayLoad::open)
                .hasSize(240);
    }

    @ParameterizedTest(name = "{0} after {1} closed days")
    @CsvSource({
        // a Tuesday; a Monday after a weekend
        "2026-04-21, 0",
        "2026-04-20, 2",
        // Golden Week: a Saturday to the Wednesday that replaces Constitution Day
        "2026-05-07, 5",
        // Silver Week: Saturday to Wednesday
        "2026-09-24, 5",
        // New Year: from a Saturday, 27 December, to a Sunday; from a Tuesday to a Sunday
        "2026-01-05, 9",
        "2027-01-04, 6"
    })
    void what_falls_on_closed_days_comes_on_the_next_open_one(String day, int closed) {
        List<Expiring> expiring = everyDay(100, 0, 0);
        var evenly = new CounterLoad(CounterDays.USUAL, WINDOWS, EVENLY);
        DayLoad load = on(day, evenly, expiring);

        assertThat(load.open()).isTrue();
        assertThat(load.closedBefore()).isEqualTo(closed);
        // each of the days that it stands for has about 100 visits: one window in as many days
        assertThat(load.visits()).isCloseTo(100.0 * (closed + 1), within(100.0 * (closed + 1) * 0.05));
    }

    @Test
    void the_days_after_new_year_and_golden_week_are_the_peaks_of_the_year() {
        List<DayLoad> days = new ArrayList<>(USUAL.of(LocalDate.of(2026, 1, 1), 365, everyDay(100, 0, 0)));
        days.sort((one, other) -> Double.compare(other.visits(), one.visits()));

        assertThat(days.subList(0, 3).stream().map(day -> day.day().toString()))
                .containsExactlyInAnyOrder("2026-01-05", "2026-05-07", "2026-09-24");
    }

    @Test
    void the_last_days_of_a_window_on_closed_days_come_after_the_expiry() {
        // a Sunday
        var expiring = List.of(new Expiring(LocalDate.of(2026, 6, 14), 1_000, 0, 0));

        assertThat(on("2026-06-12", USUAL, expiring).visits()).isPositive();
        assertThat(on("2026-06-15", USUAL, expiring).visits()).isPositive();
        assertThat(on("2026-06-16", USUAL, expiring).visits()).isZero();
    }

    @Test
    void who_has_card_and_certificates_expiring_comes_once_and_for_the_card() {
        var expiring = List.of(new Expiring(LocalDate.of(2026, 6, 15), 10, 7, 4));
        List<DayLoad> days = USUAL.of(LocalDate.of(2026, 3, 1), 120, expiring);

        assertThat(days.stream().mapToDouble(DayLoad::certificates).sum()).isCloseTo(6, within(1e-9));
        assertThat(days.stream().mapToDouble(DayLoad::cards).sum()).isCloseTo(7, within(1e-9));
    }

    @Test
    void a_day_before_the_window_has_nothing() {
        var expiring = List.of(new Expiring(LocalDate.of(2026, 6, 15), 10, 0, 0));

        assertThat(on("2026-03-13", USUAL, expiring).visits()).isZero();
        assertThat(on("2026-03-16", USUAL, expiring).visits()).isPositive();
    }

    @Test
    void counters_that_never_open_have_no_visits() {
        var never = new CounterDays(Set.of(new OpeningHours(Map.of(), true, List.of())));
        var load = new CounterLoad(never, WINDOWS, Assumptions.USUAL);

        assertThat(sum(load.of(LocalDate.of(2026, 1, 1), 365, everyDay(100, 0, 0))))
                .isZero();
    }

    @Test
    void no_days_are_no_question() {
        assertThatThrownBy(() -> USUAL.of(LocalDate.EPOCH, 0, List.of())).isInstanceOf(InvalidValue.class);
    }
}
