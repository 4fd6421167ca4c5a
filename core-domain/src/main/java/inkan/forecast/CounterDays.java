package inkan.forecast;

import inkan.municipality.ClosedDays;
import inkan.municipality.Counter;
import inkan.municipality.Hours;
import inkan.municipality.Municipality;
import inkan.municipality.OpeningHours;
import inkan.municipality.Procedure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The days on which visits are possible: those on which at least one counter is open.
 *
 * @param hours the different hours of the counters
 */
public record CounterDays(Set<OpeningHours> hours) {
    /**
     * An office of which nothing is known: open on weekdays, closed on national holidays and from 29 December to 3 January, as
     * the days off 休日 of nearly all municipalities are (地方自治法第4条の2).
     */
    public static final CounterDays USUAL = new CounterDays(Set.of(new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(
                            Function.identity(), day -> List.of(new Hours(LocalTime.of(8, 30), LocalTime.of(17, 15))))),
            true,
            List.of(new ClosedDays.EveryYear(MonthDay.of(12, 29), MonthDay.of(1, 3))))));

    public CounterDays {
        hours = Set.copyOf(hours);
    }

    /** Those of the counters at which certificates are renewed; a counter whose hours are not known keeps the usual ones. */
    public static CounterDays of(Municipality municipality) {
        Set<OpeningHours> hours = municipality.counters().stream()
                .filter(counter -> counter.serves(Procedure.RENEWAL))
                .flatMap(counter -> hours(counter).stream())
                .collect(Collectors.toSet());
        return hours.isEmpty() ? USUAL : new CounterDays(hours);
    }

    private static Set<OpeningHours> hours(Counter counter) {
        OpeningHours known = counter.hours();
        return known == null ? USUAL.hours() : Set.of(known);
    }

    /** Whether a counter is open on that day. */
    public boolean areOpenOn(LocalDate day) {
        return hours.stream().anyMatch(each -> !each.on(day).isEmpty());
    }
}
