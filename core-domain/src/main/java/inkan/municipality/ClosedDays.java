package inkan.municipality;

import inkan.value.InvalidValue;
import java.time.LocalDate;
import java.time.MonthDay;

/** Days on which a counter is closed although its weekday says otherwise. */
public sealed interface ClosedDays {
    /** Whether the day is one of them. */
    boolean include(LocalDate day);

    /**
     * The same days every year; they may run over the new year.
     *
     * @param first the first closed day
     * @param last the last closed day, inclusive
     */
    record EveryYear(MonthDay first, MonthDay last) implements ClosedDays {
        @Override
        public boolean include(LocalDate day) {
            MonthDay on = MonthDay.from(day);
            boolean fromFirst = on.compareTo(first) >= 0;
            boolean toLast = on.compareTo(last) <= 0;
            return first.compareTo(last) <= 0 ? fromFirst && toLast : fromFirst || toLast;
        }
    }

    /**
     * Days of one year.
     *
     * @param first the first closed day
     * @param last the last closed day, inclusive
     */
    record Once(LocalDate first, LocalDate last) implements ClosedDays {
        public Once {
            if (last.isBefore(first)) {
                throw new InvalidValue("closed", "a first day and a last day that is not before it");
            }
        }

        @Override
        public boolean include(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
