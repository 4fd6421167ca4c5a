package inkan.api.forecast;

import inkan.api.forecast.KeptCounts.Counted;
import inkan.api.query.JsonAnswers;
import inkan.forecast.MonthForecast;
import inkan.forecast.Windows;
import inkan.municipality.Municipalities;
import inkan.policy.PolicyTimeline;
import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What expires and which renewal windows open, month by month, of one municipality or of all. */
@RestController
public class ForecastQueries {
    /** The address; with {@code .csv} and {@code .svg} behind it that of the table and the picture. */
    public static final String PATH = "/v1/forecast";

    private final Expiries expiries;
    private final Windows windows;
    private final Municipalities municipalities;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public ForecastQueries(Expiries expiries, PolicyTimeline timeline, Municipalities municipalities, Clock clock) {
        this.expiries = expiries;
        this.windows = new Windows(timeline);
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> forecast(HttpServletRequest request) {
        return json.of(answer(Asked.of(request, ForecastParameter.OF_FORECAST)));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        return Answers.csv(
                answer(Asked.of(request, ForecastParameter.OF_FORECAST)).csv());
    }

    @GetMapping(PATH + ".svg")
    ResponseEntity<byte[]> picture(HttpServletRequest request) {
        Asked asked = Asked.of(request, ForecastParameter.OF_FORECAST, ForecastParameter.LANGUAGE);
        PictureWords words =
                PictureWords.of(asked.language(), asked.municipality().orElse(null), municipalities);
        return Answers.svg(new ForecastPicture(answer(asked), words).svg());
    }

    private MonthsAnswer answer(Asked asked) {
        LocalDate today = Moment.on(clock).day();
        Optional<MunicipalityCode> municipality = asked.municipality();
        YearMonth from = asked.month(today);
        int months = asked.months();
        Counted counted = expiries.on(asked.given(), MonthForecast.expiries(windows, from, months), municipality);
        return new MonthsAnswer(
                counted.position(),
                today,
                municipality.orElse(null),
                MonthForecast.of(windows, from, months, counted.expiring()).stream()
                        .map(MonthsAnswer.Month::of)
                        .toList());
    }
}
