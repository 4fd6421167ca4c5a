package inkan.forecast;

import java.time.LocalDate;

/**
 * How many visits are expected on a day.
 *
 * @param open whether a counter is open; no visits where none is
 * @param holiday whether it is a national holiday
 * @param closedBefore how many days before it were closed, one after the other, and leave their visits to it; 0 where it is
 *     closed itself
 * @param certificates visits for certificates alone
 * @param cards visits for cards, with or without certificates
 */
public record DayLoad(
        LocalDate day, boolean open, boolean holiday, int closedBefore, double certificates, double cards) {
    /** All of them. */
    public double visits() {
        return certificates + cards;
    }
}
