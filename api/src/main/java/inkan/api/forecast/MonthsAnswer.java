package inkan.api.forecast;

import inkan.forecast.MonthForecast;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the months bring.
 *
 * @param position of the log, which the counts take into account
 * @param today the day in Japan
 * @param municipality absent where it is all of them
 */
public record MonthsAnswer(
        long position, LocalDate today, @Nullable MunicipalityCode municipality, List<Month> months) {
    /**
     * One month, as {@link MonthForecast} says.
     *
     * @param month as yyyy-MM
     */
    public record Month(String month, MonthForecast.Count certificates, MonthForecast.Count cards, long together) {
        static Month of(MonthForecast forecast) {
            return new Month(
                    forecast.month().toString(), forecast.certificates(), forecast.cards(), forecast.together());
        }
    }

    /** As CSV, a line for each month. */
    String csv() {
        return Csv.of(
                List.of(
                        "month",
                        "certificates_expiring",
                        "certificates_opening",
                        "certificates_open",
                        "cards_expiring",
                        "cards_opening",
                        "cards_open",
                        "together"),
                months.stream().map(MonthsAnswer::fields));
    }

    private static List<Object> fields(Month month) {
        return Stream.of(
                        Stream.of(month.month()),
                        fields(month.certificates()),
                        fields(month.cards()),
                        Stream.of(month.together()))
                .<Object>flatMap(fields -> fields)
                .toList();
    }

    private static Stream<Object> fields(MonthForecast.Count count) {
        return Stream.of(count.expiring(), count.opening(), count.open());
    }
}
