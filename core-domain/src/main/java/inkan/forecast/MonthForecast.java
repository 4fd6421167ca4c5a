package inkan.forecast;

import inkan.value.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What one month brings.
 *
 * @param together holders of whom card and certificates expire on the same day of the month; they are in both counts
 */
public record MonthForecast(YearMonth month, Count certificates, Count cards, long together) {
    /**
     * Of certificates, or of cards.
     *
     * @param expiring how many expire in the month
     * @param opening how many renewal windows open in the month
     * @param open how many renewal windows are open on the last day of the month
     */
    public record Count(long expiring, long opening, long open) {}

    /** The days of expiry that months ask for. */
    public static Days expiries(Windows windows, YearMonth from, int months) {
        return new Days(
                from.atDay(1),
                windows.lastExpiryOpenBy(from.plusMonths(months - 1L).atEndOfMonth()));
    }

    /**
     * Month by month.
     *
     * @param months how many, from 1
     * @param expiring what there is on the days of {@link #expiries}, each day at most once; other days do not matter
     */
    public static List<MonthForecast> of(Windows windows, YearMonth from, int months, List<Expiring> expiring) {
        if (months < 1) {
            throw new InvalidValue("months", "at least one");
        }
        List<Window> all = expiring.stream()
                .map(each -> new Window(each, windows.opensFor(each.on())))
                .toList();
        return IntStream.range(0, months)
                .mapToObj(from::plusMonths)
                .map(month -> of(month, all))
                .toList();
    }

    /** What expires on a day, and the first day on which it may be renewed. */
    private record Window(Expiring expiring, LocalDate opens) {
        boolean isOpenOn(LocalDate day) {
            return !day.isBefore(opens) && !day.isAfter(expiring.on());
        }
    }

    private static MonthForecast of(YearMonth month, List<Window> all) {
        var days = new Days(month.atDay(1), month.atEndOfMonth());
        List<Expiring> ending =
                where(all, window -> days.include(window.expiring().on()));
        List<Expiring> opening = where(all, window -> days.include(window.opens()));
        List<Expiring> open = where(all, window -> window.isOpenOn(days.last()));
        return new MonthForecast(
                month,
                count(Expiring::certificates, ending, opening, open),
                count(Expiring::cards, ending, opening, open),
                sum(Expiring::together, ending));
    }

    private static List<Expiring> where(List<Window> all, Predicate<Window> is) {
        return all.stream().filter(is).map(Window::expiring).toList();
    }

    private static Count count(
            ToLongFunction<Expiring> of, List<Expiring> ending, List<Expiring> opening, List<Expiring> open) {
        return new Count(sum(of, ending), sum(of, opening), sum(of, open));
    }

    private static long sum(ToLongFunction<Expiring> of, List<Expiring> expiring) {
        return expiring.stream().mapToLong(of).sum();
    }
}
