package inkan.api.audit.asof;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.view.asof.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about, as it was written. Nothing given asks for now.
 *
 * @param recorded as known at this instant, or at the end of this day in Japan
 * @param effective what took effect on or before this day in Japan
 * @param position as the log stood at this position
 */
public record Asked(
        @Nullable String recorded,
        @Nullable LocalDate effective,
        @Nullable Long position) {
    public static final String RECORDED = "recorded";
    public static final String EFFECTIVE = "effective";
    public static final String POSITION = "position";
    static final String MOMENT = "an instant such as 2022-04-01T03:00:00Z, or a day such as 2022-03-31";
    static final String DAY = "a day such as 2022-03-31";

    private static final Pattern DAY_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * What was asked in texts.
     *
     * @throws Rejection where one has not its form
     */
    public static Asked of(Optional<String> recorded, Optional<String> effective, Optional<Long> position) {
        recorded.ifPresent(text -> moment(RECORDED, text));
        return new Asked(
                recorded.orElse(null),
                effective.map(text -> day(EFFECTIVE, text)).orElse(null),
                position.orElse(null));
    }

    static LocalDate day(String parameter, String text) {
        try {
            if (DAY_FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            // refused below
        }
        throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, parameter, DAY);
    }

    private static Cut moment(String parameter, String text) {
        try {
            return DAY_FORM.matcher(text).matches()
                    ? Cut.recordedBy(LocalDate.parse(text))
                    : Cut.recordedBy(Instant.parse(text));
        } catch (DateTimeParseException neither) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, parameter, MOMENT);
        }
    }

    /** The instant or day asked about, where it is the last one of a day: nothing later of that day is known. */
    Optional<LocalDate> wholeDay() {
        return Optional.ofNullable(recorded)
                .filter(text -> DAY_FORM.matcher(text).matches())
                .map(LocalDate::parse);
    }

    Cut cut() {
        Cut moment = recorded == null ? Cut.NONE : moment(RECORDED, recorded);
        return moment.and(new Cut(null, position, effective));
    }
}
