package inkan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.forecast.MonthForecast.Count;
import inkan.policy.Expiry;
import inkan.policy.NationalPolicy;
import inkan.policy.PolicyVersion;
import inkan.value.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthForecastTest {
    private static final Windows WINDOWS = new Windows(NationalPolicy.JAPAN);

    private static List<MonthForecast> forecast(String from, int months, Expiring... expiring) {
        return MonthForecast.of(WINDOWS, YearMonth.parse(from), months, List.of(expiring));
    }

    private static Expiring certificates(String on) {
        return new Expiring(LocalDate.parse(on), 1, 0, 0);
    }

    @ParameterizedTest(name = "expiring {0}: in {1}, window opens in {2}")
    @CsvSource({
        "2026-02-01, 2026-02, 2025-11",
        "2026-02-28, 2026-02, 2025-11",
        "2026-03-01, 2026-03, 2025-12",
        "2028-02-29, 2028-02, 2027-11",
        "2026-11-30, 2026-11, 2026-08",
        "2026-12-31, 2026-12, 2026-10",
        // three months before 31 May is 28 February, and the day after that is in March
        "2026-05-27, 2026-05, 2026-02",
        "2026-05-28, 2026-05, 2026-03",
        "2026-05-31, 2026-05, 2026-03",
        "2028-05-28, 2028-05, 2028-02"
    })
    void what_expires_is_in_the_month_of_its_last_day_and_its_window_in_the_month_of_its_first(
            String on, YearMonth expires, YearMonth opens) {
        List<MonthForecast> months = forecast("2025-09", 60, certificates(on));

        assertThat(months.stream().filter(month -> month.certificates().expiring() == 1))
                .extracting(MonthForecast::month)
                .containsExactly(expires);
        assertThat(months.stream().filter(month -> month.certificates().opening() == 1))
                .extracting(MonthForecast::month)
                .containsExactly(opens);
    }

    /** Open from 16 February to 15 May; from 1 to 31 May. */
    @ParameterizedTest(name = "expiring {0}: open at the end of {1}")
    @CsvSource({
        "2026-05-15, 2026-02 2026-03 2026-04",
        "2026-05-31, 2026-03 2026-04 2026-05",
        "2026-05-30, 2026-03 2026-04"
    })
    void a_window_is_open_at_the_end_of_each_month_on_whose_last_day_it_is(String on, String open) {
        assertThat(forecast("2026-01", 12, certificates(on)).stream()
                        .filter(month -> month.certificates().open() == 1)
                        .map(month -> month.month().toString()))
                .containsExactly(open.split(" "));
    }

    @Test
    void five_years_are_sixty_months_and_those_beside_them_do_not_count() {
        List<MonthForecast> months = forecast(
                "2026-11",
                60,
                certificates("2026-10-31"),
                certificates("2026-11-01"),
                certificates("2031-10-31"),
                certificates("2031-11-01"));

        assertThat(months).hasSize(60);
        assertThat(months.getFirst().month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(months.getLast().month()).isEqualTo(YearMonth.of(2031, 10));
        assertThat(months.stream().mapToLong(month -> month.certificates().expiring()))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(2));
        assertThat(months.getFirst().certificates().expiring()).isEqualTo(1);
        assertThat(months.getLast().certificates()).isEqualTo(new Count(1, 0, 2));
    }

    @Test
    void certificates_and_cards_are_counted_apart_and_who_has_both_in_both() {
        List<MonthForecast> months = forecast(
                "2030-05",
                1,
                new Expiring(LocalDate.parse("2030-05-10"), 5, 3, 2),
                new Expiring(LocalDate.parse("2030-05-31"), 4, 0, 0),
                new Expiring(LocalDate.parse("2030-08-20"), 7, 1, 1));

        assertThat(months)
                .containsExactly(new MonthForecast(YearMonth.of(2030, 5), new Count(9, 7, 11), new Count(3, 1, 1), 2));
    }

    /** Nine of ten cards were issued in the nine months from June 2020 on; each day the holders have birthdays all over the year. */
    @Test
    void the_wave_of_cards_issued_in_2020_comes_with_their_certificates_in_2025() {
        PolicyVersion policy = NationalPolicy.JAPAN.on(LocalDate.of(2020, 6, 1));
        Map<LocalDate, Long> expiries = LocalDate.of(2020, 1, 1)
                .datesUntil(LocalDate.of(2024, 11, 1))
                .flatMap(issuedOn -> IntStream.range(0, isOfTheWave(issuedOn) ? 48 : 1)
                        .mapToObj(holder -> LocalDate.of(1980, 1, 1).plusDays(holder * 7L + issuedOn.getDayOfYear()))
                        .map(born ->
                                Expiry.ofNewCertificate(issuedOn, born, policy).expiresOn()))
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
        List<MonthForecast> months = MonthForecast.of(
                WINDOWS,
                YearMonth.of(2024, 11),
                60,
                expiries.entrySet().stream()
                        .map(day -> new Expiring(day.getKey(), day.getValue(), 0, 0))
                        .toList());

        Map<Integer, Long> byYear = months.stream()
                .collect(Collectors.groupingBy(
                        month -> month.month().getYear(),
                        Collectors.summingLong(month -> month.certificates().expiring())));
        assertThat(byYear.get(2025)).isGreaterThan(10 * byYear.get(2027));
        assertThat(months.stream()
                        .max(Comparator.comparingLong(
                                month -> month.certificates().expiring()))
                        .map(month -> month.month().getYear()))
                .contains(2025);
    }

    private static boolean isOfTheWave(LocalDate issuedOn) {
        return !issuedOn.isBefore(LocalDate.of(2020, 6, 1)) && issuedOn.isBefore(LocalDate.of(2021, 3, 1));
    }

    @ParameterizedTest(name = "{1} months from {0}: {2} to {3}")
    @CsvSource({
        "2026-11, 1, 2026-11-01, 2027-02-28",
        "2026-02, 1, 2026-02-01, 2026-05-27",
        "2026-11, 60, 2026-11-01, 2032-01-30",
        "2027-12, 3, 2027-12-01, 2028-05-28"
    })
    void the_days_asked_for_are_those_that_count(String from, int months, LocalDate first, LocalDate last) {
        YearMonth month = YearMonth.parse(from);
        assertThat(MonthForecast.expiries(WINDOWS, month, months)).isEqualTo(new Days(first, last));
        assertThat(Stream.of(first.minusDays(1), last.plusDays(1))
                        .map(day -> new Expiring(day, 1, 1, 1))
                        .flatMap(each -> MonthForecast.of(WINDOWS, month, months, List.of(each)).stream())
                        .map(MonthForecast::certificates))
                .filteredOn(count -> count.expiring() + count.open() > 0 || count.opening() > 0)
                .isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> forecast("2026-11", 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Expiring(LocalDate.EPOCH, 1, 2, 2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Expiring(LocalDate.EPOCH, 1, 2, -1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Days(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1)))
                .isInstanceOf(InvalidValue.class);
    }
}
