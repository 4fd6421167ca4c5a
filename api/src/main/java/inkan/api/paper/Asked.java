package inkan.api.paper;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which day and as of where a paper is asked for.
 *
 * @param on the day that it is of, in Japan: what took effect later is left out
 * @param position of the last event that it takes into account; the log's last one where absent
 */
public record Asked(@Nullable LocalDate on, @Nullable Long position) {
    static final String ON = "on";
    static final String POSITION = "position";
    static final String DAY = "a day such as 2027-03-01";

    /** @throws Rejection where a text is no day */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, ON, DAY);
        }
    }
}
