package inkan.api.forecast;

import static inkan.api.forecast.ForecastParameter.FROM;

import inkan.api.guide.Language;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.forecast.Assumptions;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Reads what is asked for. Only what is known is taken, and nothing that came in is repeated. */
record Asked(QueryParameters given) {
    /** Cards exist since then. */
    private static final int FIRST_YEAR = 2016;

    /** Holidays are known for two years more. */
    private static final int LAST_YEAR = 2097;

    private static final String YEARS = " from " + FIRST_YEAR + " to " + LAST_YEAR;
    private static final int ALL = 100;

    static Asked of(HttpServletRequest request, List<ForecastParameter> known, ForecastParameter... more) {
        return new Asked(QueryParameters.of(
                request,
                Stream.concat(known.stream(), Stream.of(more))
                        .map(ForecastParameter::name)
                        .toArray(String[]::new)));
    }

    Optional<MunicipalityCode> municipality() {
        return value(ForecastParameter.MUNICIPALITY, MunicipalityCode::new);
    }

    YearMonth month(LocalDate today) {
        return value(FROM, text -> read(text, "a month as yyyy-MM", YearMonth::parse, YearMonth::getYear))
                .orElse(YearMonth.from(today));
    }

    LocalDate day(LocalDate today) {
        return value(FROM, text -> read(text, "a day as yyyy-MM-dd", LocalDate::parse, LocalDate::getYear))
                .orElse(today);
    }

    int months() {
        return number(ForecastParameter.MONTHS).orElse(usual(ForecastParameter.MONTHS));
    }

    int days() {
        return number(ForecastParameter.DAYS).orElse(usual(ForecastParameter.DAYS));
    }

    Assumptions assumptions() {
        int certificates = number(ForecastParameter.CERTIFICATES).orElse(usual(ForecastParameter.CERTIFICATES));
        int cards = number(ForecastParameter.CARDS).orElse(usual(ForecastParameter.CARDS));
        int soon = number(ForecastParameter.SOON).orElse(usual(ForecastParameter.SOON));
        int late = number(ForecastParameter.LATE).orElse(Math.min(usual(ForecastParameter.LATE), ALL - soon));
        if (soon + late > ALL) {
            throw Rejection.atParameter(
                    Fault.MALFORMED_PARAMETER,
                    ForecastParameter.LATE.name(),
                    "no more than " + ForecastParameter.SOON.name() + " leaves of " + ALL);
        }
        return new Assumptions(certificates, cards, soon, late);
    }

    Language language() {
        return value(ForecastParameter.LANG, Language::named).orElse(Language.JA);
    }

    private Optional<Integer> number(ForecastParameter parameter) {
        ForecastParameter.Bounds bounds = bounds(parameter);
        return given.number(parameter.name(), bounds.least(), bounds.most()).map(Math::toIntExact);
    }

    private static int usual(ForecastParameter parameter) {
        return bounds(parameter).usual();
    }

    private static ForecastParameter.Bounds bounds(ForecastParameter parameter) {
        return Objects.requireNonNull(parameter.number());
    }

    private <T> Optional<T> value(String name, Function<String, T> type) {
        return given.text(name, "one value").map(text -> QueryParameters.value(name, text, type));
    }

    private static <T> T read(String text, String form, Function<String, T> parse, ToIntFunction<T> year) {
        try {
            T value = parse.apply(text);
            int in = year.applyAsInt(value);
            if (in >= FIRST_YEAR && in <= LAST_YEAR) {
                return value;
            }
        } catch (DateTimeException none) {
            throw new InvalidValue(FROM, form + YEARS);
        }
        throw new InvalidValue(FROM, form + YEARS);
    }
}
