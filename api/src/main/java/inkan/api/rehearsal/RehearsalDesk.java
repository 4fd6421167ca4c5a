package inkan.api.rehearsal;

import inkan.api.command.RequestBody;
import inkan.api.json.DomainJson;
import inkan.api.json.RequestJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.policy.PolicyTimeline;
import inkan.time.Moment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a rehearsal has beyond the product: a clock that requests set, and synthetic residents. */
@RestController
public class RehearsalDesk {
    /** The most synthetic residents of one request. */
    public static final int MOST_RESIDENTS = 10_000_000;

    private static final int MOST_YEARS = 100;

    private final RehearsalClock clock;
    private final Population population;
    private final PolicyTimeline timeline;
    private final RequestJson json;
    private final JsonMapper lines = DomainJson.ofAnswers();

    RehearsalDesk(RehearsalClock clock, Population population, PolicyTimeline timeline, RequestJson json) {
        this.clock = clock;
        this.population = population;
        this.timeline = timeline;
        this.json = json;
    }

    /** What the clock shows. */
    @GetMapping(path = "/v1/rehearsal/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> clock() {
        ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(Moment.JAPAN);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("now", now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        shown.put("today", now.toLocalDate().toString());
        return shown;
    }

    /** Sets the clock: {@code {"now": "2024-07-10T10:00"}}, in Japan unless an offset stands there. */
    @PutMapping(path = "/v1/rehearsal/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> set(HttpServletRequest request) throws IOException {
        JsonNode body = body(request, Set.of("now"));
        Instant now = instant(text(body, "now"));
        requireReachable(now);
        clock.set(now);
        return clock();
    }

    /** Moves the clock: {@code {"by": "P3M"}} or {@code {"by": "PT24H"}}; back where it is negative. */
    @PostMapping(path = "/v1/rehearsal/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> move(HttpServletRequest request) throws IOException {
        JsonNode body = body(request, Set.of("by"));
        Instant now = moved(text(body, "by"));
        requireReachable(now);
        clock.set(now);
        return clock();
    }

    /** Sets the clock to the machine's time. */
    @DeleteMapping("/v1/rehearsal/clock")
    Map<String, Object> reset() {
        clock.reset();
        return clock();
    }

    /**
     * Makes synthetic residents: {@code {"seed": 7, "count": 1000, "from": "2020-01-06"}}. They live from that day to
     * yesterday as the clock shows it; the clock goes through these years meanwhile. The answer is a line of progress
     * every thousand commands, and a last one; the same seed makes the same residents, once in a store.
     */
    @PostMapping(path = "/v1/rehearsal/residents", consumes = MediaType.APPLICATION_JSON_VALUE)
    void residents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonNode body = body(request, Set.of("seed", "count", "from"));
        LocalDate until = Moment.on(clock).day().minusDays(1);
        SyntheticTown town = new SyntheticTown(
                number(body, "seed", 0, 999_999),
                (int) number(body, "count", 1, MOST_RESIDENTS),
                from(body, until),
                until);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        population.play(town, progress -> write(out, progress));
    }

    private void write(OutputStream out, Population.Progress progress) {
        try {
            out.write(lines.writeValueAsBytes(progress));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode body(HttpServletRequest request, Set<String> known) throws IOException {
        JsonNode body = json.read(RequestBody.read(request.getInputStream()));
        if (!body.isObject()) {
            throw Rejection.of(Fault.WRONG_TYPE, "an object");
        }
        if (!known.containsAll(body.propertyNames())) {
            throw Rejection.of(Fault.UNKNOWN_FIELD, "only " + String.join(", ", known));
        }
        return body;
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = required(body, field);
        if (!value.isString()) {
            throw Rejection.atField(Fault.WRONG_TYPE, field, "a string");
        }
        return value.stringValue();
    }

    private static long number(JsonNode body, String field, long least, long most) {
        JsonNode value = required(body, field);
        if (!value.isIntegralNumber()) {
            throw Rejection.atField(Fault.WRONG_TYPE, field, "a whole number");
        }
        if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
            throw Rejection.atField(Fault.MALFORMED_VALUE, field, "from " + least + " to " + most);
        }
        return value.longValue();
    }

    private static JsonNode required(JsonNode body, String field) {
        @Nullable JsonNode value = body.get(field);
        if (value == null) {
            throw Rejection.atField(Fault.MISSING_FIELD, field, null);
        }
        return value;
    }

    private LocalDate from(JsonNode body, LocalDate until) {
        LocalDate first = timeline.versions().getFirst().effectiveFrom();
        try {
            LocalDate from = LocalDate.parse(text(body, "from"));
            if (from.isBefore(first) || from.isAfter(until)) {
                throw Rejection.atField(
                        Fault.MALFORMED_VALUE, "from", "a day from " + first + " to the day before the clock's today");
            }
            return from;
        } catch (DateTimeParseException e) {
            throw Rejection.atField(Fault.IMPOSSIBLE_DATE, "from", "a day of the calendar as yyyy-MM-dd");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(Moment.JAPAN).toInstant();
            } catch (DateTimeParseException e) {
                throw Rejection.atField(Fault.MALFORMED_VALUE, "now", "a time as 2024-07-10T10:00, in Japan");
            }
        }
    }

    /** Days, months and years are those of Japan's calendar. */
    private Instant moved(String by) {
        try {
            return by.contains("T")
                    ? clock.instant().plus(Duration.parse(by))
                    : clock.instant()
                            .atZone(Moment.JAPAN)
                            .plus(Period.parse(by))
                            .toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw Rejection.atField(Fault.MALFORMED_VALUE, "by", "a period as P3M or P1D, or a duration as PT24H");
        }
    }

    private void requireReachable(Instant now) {
        LocalDate first = timeline.versions().getFirst().effectiveFrom();
        LocalDate end = first.plusYears(MOST_YEARS);
        if (now.isBefore(beginOf(first)) || !now.isBefore(beginOf(end))) {
            throw Rejection.of(Fault.MALFORMED_VALUE, "a time from " + first + " on and before " + end);
        }
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Moment.JAPAN).toInstant();
    }
}
