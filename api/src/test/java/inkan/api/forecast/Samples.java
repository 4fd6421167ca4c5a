package inkan.api.forecast;

import inkan.api.guide.Language;
import inkan.forecast.Assumptions;
import inkan.forecast.CounterDays;
import inkan.forecast.CounterLoad;
import inkan.forecast.DayLoad;
import inkan.forecast.Expiring;
import inkan.forecast.MonthForecast;
import inkan.forecast.Windows;
import inkan.policy.NationalPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Answers about a made-up town: every day somebody, in 2025 twice as many, and a card every third day. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2024, 11, 22);
    static final Windows WINDOWS = new Windows(NationalPolicy.JAPAN);
    static final PictureWords JAPANESE = new PictureWords(Language.JA, "見本市");
    static final PictureWords ENGLISH = new PictureWords(Language.EN, "Sample City");

    private static final long POSITION = 1_234_567;

    private Samples() {}

    static List<Expiring> expiring(long scale) {
        return LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2031, 1, 1))
                .map(day -> {
                    long certificates = scale * (40 + day.getMonthValue() % 5 * 6) * (day.getYear() == 2025 ? 2 : 1);
                    long cards = day.getDayOfMonth() % 3 == 0 ? scale * 30 : 0;
                    return new Expiring(day, certificates, cards, cards / 2);
                })
                .toList();
    }

    static MonthsAnswer months(String from, int months, List<Expiring> expiring) {
        return new MonthsAnswer(
                POSITION,
                TODAY,
                null,
                MonthForecast.of(WINDOWS, YearMonth.parse(from), months, expiring).stream()
                        .map(MonthsAnswer.Month::of)
                        .toList());
    }

    static DaysAnswer days(String from, int days, List<Expiring> expiring) {
        List<DayLoad> loads = new CounterLoad(CounterDays.USUAL, WINDOWS, Assumptions.USUAL)
                .of(LocalDate.parse(from), days, expiring);
        return new DaysAnswer(
                POSITION,
                TODAY,
                null,
                DaysAnswer.Counters.USUAL,
                Assumptions.USUAL,
                DaysAnswer.rounded(loads.stream().mapToDouble(DayLoad::visits).sum()),
                loads.stream().map(DaysAnswer.Day::of).toList());
    }
}
