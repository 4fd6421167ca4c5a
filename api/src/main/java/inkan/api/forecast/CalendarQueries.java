package inkan.api.forecast;

import inkan.api.forecast.KeptCounts.Counted;
import inkan.api.query.JsonAnswers;
import inkan.forecast.CounterDays;
import inkan.forecast.CounterLoad;
import inkan.forecast.DayLoad;
import inkan.forecast.Windows;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.policy.PolicyTimeline;
import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many visits are expected, day by day, of one municipality or of all. */
@RestController
public class CalendarQueries {
    /** The address; with {@code .csv} and {@code .svg} behind it that of the table and the picture. */
    public static final String PATH = "/v1/calendar";

    private final Expiries expiries;
    private final Windows windows;
    private final Municipalities municipalities;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public CalendarQueries(Expiries expiries, PolicyTimeline timeline, Municipalities municipalities, Clock clock) {
        this.expiries = expiries;
        this.windows = new Windows(timeline);
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> calendar(HttpServletRequest request) {
        return json.of(answer(Asked.of(request, ForecastParameter.OF_CALENDAR)));
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        return Answers.csv(
                answer(Asked.of(request, ForecastParameter.OF_CALENDAR)).csv());
    }

    @GetMapping(PATH + ".svg")
    ResponseEntity<byte[]> picture(HttpServletRequest request) {
        Asked asked = Asked.of(request, ForecastParameter.OF_CALENDAR, ForecastParameter.LANGUAGE);
        PictureWords words =
                PictureWords.of(asked.language(), asked.municipality().orElse(null), municipalities);
        return Answers.svg(new CalendarPicture(answer(asked), words).svg());
    }

    private DaysAnswer answer(Asked asked) {
        LocalDate today = Moment.on(clock).day();
        Optional<MunicipalityCode> municipality = asked.municipality();
        Optional<Municipality> file = municipality.flatMap(municipalities::of);
        LocalDate from = asked.day(today);
        var load = new CounterLoad(file.map(CounterDays::of).orElse(CounterDays.USUAL), windows, asked.assumptions());
        Counted counted = expiries.on(asked.given(), load.expiries(from, asked.days()), municipality);
        List<DayLoad> days = load.of(from, asked.days(), counted.expiring());
        return new DaysAnswer(
                counted.position(),
                today,
                municipality.orElse(null),
                file.isPresent() ? DaysAnswer.Counters.FILE : DaysAnswer.Counters.USUAL,
                asked.assumptions(),
                DaysAnswer.rounded(days.stream().mapToDouble(DayLoad::visits).sum()),
                days.stream().map(DaysAnswer.Day::of).toList());
    }
}
