package inkan.api.forecast;

import inkan.forecast.Assumptions;
import inkan.forecast.DayLoad;
import inkan.value.MunicipalityCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the days are expected to bring. Visits are rounded to hundredths.
 *
 * @param position of the log, which the counts take into account
 * @param today the day in Japan
 * @param municipality absent where it is all of them
 * @param counters whose days of opening are taken
 * @param visits on all days together
 */
public record DaysAnswer(
        long position,
        LocalDate today,
        @Nullable MunicipalityCode municipality,
        Counters counters,
        Assumptions assumptions,
        BigDecimal visits,
        List<Day> days) {
    private static final int DECIMALS = 2;

    /** Whose days of opening are taken. */
    public enum Counters {
        /** Those of the municipality's file. */
        FILE,
        /** Weekdays, without holidays and the days around New Year. */
        USUAL
    }

    /** One day, as {@link DayLoad} says. */
    public record Day(
            LocalDate day,
            boolean open,
            boolean holiday,
            int closedBefore,
            BigDecimal certificates,
            BigDecimal cards,
            BigDecimal visits) {
        static Day of(DayLoad load) {
            BigDecimal certificates = rounded(load.certificates());
            BigDecimal cards = rounded(load.cards());
            return new Day(
                    load.day(),
                    load.open(),
                    load.holiday(),
                    load.closedBefore(),
                    certificates,
                    cards,
                    certificates.add(cards));
        }
    }

    static BigDecimal rounded(double visits) {
        return BigDecimal.valueOf(visits).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** As CSV, a line for each day. */
    String csv() {
        return Csv.of(
                List.of("day", "open", "holiday", "closed_before", "certificates", "cards", "visits"),
                days.stream()
                        .map(day -> List.of(
                                day.day(),
                                day.open(),
                                day.holiday(),
                                day.closedBefore(),
                                day.certificates(),
                                day.cards(),
                                day.visits())));
    }
}
